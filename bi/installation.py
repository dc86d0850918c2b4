"""A Superset with the dashboards of Periplus in it, from nothing."""

import os
import secrets
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def configured(metadata: Path) -> None:
    """Where its metadata lies, before anything of Superset is imported."""
    os.environ.update(
        FLASK_APP="superset",
        SUPERSET_CONFIG_PATH=str(HERE / "superset_config.py"),
        PERIPLUS_SUPERSET_METADATA=f"sqlite:///{metadata}",
        SCARF_ANALYTICS="false",
    )
    os.environ.setdefault("PERIPLUS_SUPERSET_SECRET", secrets.token_hex(32))


def migrated(metadata: Path, password: str) -> Any:
    """The application with an account admin; its metadata is brought up to date."""
    configured(metadata)
    is_new = not metadata.exists()
    from superset.app import create_app

    app = create_app()
    if is_new:
        admin = (
            "--username",
            "admin",
            "--firstname",
            "a",
            "--lastname",
            "b",
            "--email",
            "a@b.example",
        )
        _cli(app, "db", "upgrade")
        _cli(app, "fab", "create-admin", *admin, "--password", password)
        _cli(app, "init")
    return app


def imported(app: Any, uri: str, password: str) -> None:
    """Put the dashboards in, over what is there, reading gold at that address."""
    with app.test_request_context():
        from superset.commands.importers.v1.assets import ImportAssetsCommand
        from superset.utils.core import override_user

        from superset import security_manager

        contents = {
            str(file.relative_to(HERE / "superset")): file.read_text(encoding="utf-8")
            for file in sorted((HERE / "superset").rglob("*.yaml"))
        }
        database = "databases/gold.yaml"
        lines = contents[database].splitlines()
        at, host = uri.split("@", 1)
        contents[database] = "\n".join(
            f"sqlalchemy_uri: {at}:{password}@{host}" if line.startswith("sqlalchemy_uri") else line
            for line in lines
        )
        with override_user(security_manager.find_user("admin")):
            ImportAssetsCommand(contents).run()


def _cli(app: Any, *words: str) -> None:
    from click.testing import CliRunner
    from flask.cli import ScriptInfo
    from superset.cli.main import superset

    # One application for all commands: each command alone would take half a minute to start.
    told = ScriptInfo(create_app=lambda: app)
    done = CliRunner().invoke(superset, list(words), obj=told)
    if done.exit_code != 0:
        raise RuntimeError(f"superset {words[0]}: {done.output[-2000:]} {done.exception!r}")
