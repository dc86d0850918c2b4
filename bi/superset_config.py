"""Settings of Superset: what an installation must say, it says in the environment."""

import os

SECRET_KEY = os.environ["PERIPLUS_SUPERSET_SECRET"]
# SQLite is enough for one person and for tests; take a Postgres of its own for a company.
SQLALCHEMY_DATABASE_URI = os.environ["PERIPLUS_SUPERSET_METADATA"]
LANGUAGES = {
    "en": {"flag": "us", "name": "English"},
    "es": {"flag": "es", "name": "Español"},
    "pt": {"flag": "pt", "name": "Português"},
}
# Nothing is told to anybody outside.
SCARF_ANALYTICS = False
TALISMAN_ENABLED = False
WTF_CSRF_ENABLED = True
RATELIMIT_ENABLED = False
# A release is immutable: what was asked once needs not be asked again for a while.
DATA_CACHE_CONFIG = {"CACHE_TYPE": "SimpleCache", "CACHE_DEFAULT_TIMEOUT": 300}
