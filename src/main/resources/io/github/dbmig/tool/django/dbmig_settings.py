# The project's own settings, with the one database that dbmig chose and no other.
import importlib
import json
import os

_module = importlib.import_module(os.environ["DBMIG_SETTINGS"])
globals().update({name: getattr(_module, name) for name in dir(_module) if name.isupper()})
_to = json.loads(os.environ["DBMIG_DB"])
_alias = os.environ.get("DBMIG_ALIAS", "default")
_where = ("host", "hostaddr", "port", "dbname", "user", "password", "passwd", "service", "passfile", "read_default_file", "unix_socket", "pool")
_mine = getattr(_module, "DATABASES", {}).get(_alias, {})
_family = _to.pop("FAMILY")
_engines = {"postgresql": ("postg", "django.db.backends.postgresql"), "mysql": ("mysql", "django.db.backends.mysql"), "sqlite": ("sqlite", "django.db.backends.sqlite3")}
_same = any(part in _mine.get("ENGINE", "") for part in _engines[_family][:1]) or (_family == "sqlite" and "spatialite" in _mine.get("ENGINE", ""))
_options = {k: v for k, v in _mine.get("OPTIONS", {}).items() if k not in _where} if _same else {}
_options.update(_to.pop("OPTIONS", {}))
DATABASES = {
    alias: {**one, "NAME": "dbmig-not-this-one", "HOST": "dbmig.invalid", "PORT": "1", "OPTIONS": {}}
    if "sqlite" not in one.get("ENGINE", "") and "spatialite" not in one.get("ENGINE", "")
    else {**one, "NAME": "/dbmig.invalid/not-this-one"}
    for alias, one in getattr(_module, "DATABASES", {}).items()
}
DATABASES[_alias] = {**_mine, "ENGINE": _mine["ENGINE"] if _same else _engines[_family][1], **_to, "OPTIONS": _options}
