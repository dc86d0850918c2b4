"""A Postgres of one's own, for a try or a test: on loopback, in a folder, gone with its process."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

OLDEST = 15  # views that ask as who reads them


class NoPostgres(RuntimeError):
    """This machine has no Postgres that is new enough."""


class Postgres:
    """A cluster in a folder; user and database are both called bi."""

    user = "bi"

    def __init__(self, folder: Path, password: str, port: int | None = None) -> None:
        """Name the folder; nothing is started yet."""
        self.folder = folder
        self.password = password
        self.port = port or free_port()

    @property
    def jdbc(self) -> str:
        """For Java."""
        return f"jdbc:postgresql://127.0.0.1:{self.port}/bi"

    @property
    def uri(self) -> str:
        """For SQLAlchemy and psycopg2's friends, without the password."""
        return f"postgresql+psycopg2://{self.user}@127.0.0.1:{self.port}/bi"

    def start(self) -> None:
        """Make the cluster where there is none, and start it."""
        data = self.folder / "data"
        if not data.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            secret = self.folder / "secret"
            secret.write_text(self.password + "\n")
            secret.chmod(0o600)
            _run(
                *("initdb", "-D", str(data), "-U", self.user, "--pwfile", str(secret)),
                *("-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--no-sync"),
            )
            secret.unlink()
        settings = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        log = str(self.folder / "log")
        _run("pg_ctl", "-D", str(data), "-w", "-l", log, "-o", settings, "start")
        if not self.has_database():
            self.sql("create database bi", database="postgres")

    def stop(self) -> None:
        """End it."""
        _run("pg_ctl", "-D", str(self.folder / "data"), "-m", "fast", "-w", "stop")

    def has_database(self) -> bool:
        """Whether the database was made before."""
        return bool(self.sql("select 1 from pg_database where datname = 'bi'", "postgres"))

    def sql(self, statement: str, database: str = "bi") -> list[tuple]:
        """The rows of one statement."""
        import psycopg2

        connection = psycopg2.connect(
            host="127.0.0.1",
            port=self.port,
            user=self.user,
            password=self.password,
            dbname=database,
        )
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()


def binaries() -> Path:
    """Folder of the newest Postgres of this machine."""
    folders = [Path(f) for f in os.environ.get("PATH", "").split(":")]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            told = subprocess.run(
                [folder / "initdb", "--version"], capture_output=True, text=True, check=True
            )
            if int(told.stdout.split()[2].split(".")[0]) >= OLDEST:
                return folder
    raise NoPostgres(f"No Postgres {OLDEST} or later: install Debian's package postgresql.")


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _run(program: str, *words: str) -> None:
    command = [str(binaries() / program), *words]
    if os.geteuid() == 0 and shutil.which("unshare"):
        command = ["unshare", "--user", *command]  # It refuses to run as root.
    # A server keeps what it was given open: neither pipe nor terminal.
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{program} ended with {done.returncode}")
