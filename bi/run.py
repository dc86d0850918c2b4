"""Postgres, gold in it, and Superset with its dashboards, for one person on one machine."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

import installation
from postgres import Postgres, free_port

HERE = Path(__file__).parent
OUT = HERE.parent / "target" / "bi"


def kept(name: str) -> str:
    """A secret of this installation: made once, in a file that only its owner reads."""
    file = OUT / name
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(18))
    return file.read_text()


def main() -> None:
    """Everything in order; what is there already is taken as it is."""
    OUT.mkdir(parents=True, exist_ok=True)
    postgres = Postgres(OUT / "postgres", kept("postgres-password"))
    postgres.start()
    try:
        subprocess.run(
            [
                *(str(HERE.parent / "periplus"), "serve", "postgres", "--customers"),
                *("--url", postgres.jdbc, "--user", postgres.user),
                *("--warehouse", os.environ["PERIPLUS_WAREHOUSE"]),
            ],
            env=os.environ | {"PERIPLUS_POSTGRES_PASSWORD": postgres.password},
            check=True,
        )
        os.environ["PERIPLUS_SUPERSET_SECRET"] = kept("superset-secret")
        print("Preparing Superset; the first time takes some minutes ...", flush=True)
        app = installation.migrated(OUT / "superset.db", kept("admin-password"))
        installation.imported(app, postgres.uri, postgres.password)
        port = int(os.environ.get("PERIPLUS_BI_PORT") or free_port())
        print(f"http://127.0.0.1:{port}/dashboard/list/ as admin, {kept('admin-password')}")
        for page in ("scorecard", "journey", "drivers", "churn", "trust"):
            print(f"  http://127.0.0.1:{port}/superset/dashboard/{page}-en/  (-es, -pt)")
        sys.stdout.flush()
        serve = ["-w", "1", "--threads", "8", "-k", "gthread", "-b", f"127.0.0.1:{port}"]
        subprocess.run(
            [f"{sys.prefix}/bin/gunicorn", *serve, "superset.app:create_app()"], check=False
        )
    finally:
        postgres.stop()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
