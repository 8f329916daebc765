# Ends this process when it connects to another database than the one dbmig chose.
import os
import sys

_ALLOWED = [one for one in os.environ.get("DBMIG_ALLOW", "").split(",") if one]
_NAME = os.environ.get("DBMIG_DATABASE")
_FILE = os.environ.get("DBMIG_FILE")


def _alias(host):
    host = str(host).strip("[]").lower()
    return "127.0.0.1" if host in ("localhost", "::1") else host


_PLACES = {(_alias(one.rpartition(":")[0]), one.rpartition(":")[2]) for one in _ALLOWED if not one.startswith("/")}
_OURS = next(((_alias(one.rpartition(":")[0]), one.rpartition(":")[2]) for one in _ALLOWED if not one.startswith("/")), None)


def _refuse(to):
    sys.stdout.flush()
    os.write(2, ("dbmig: refused a connection to %s\n" % to).encode())
    os._exit(97)


def _require(host, port):
    if (_alias(host), str(port)) not in _PLACES:
        _refuse("%s:%s" % (host, port))


def _require_name(host, port, name):
    # Another database of the same server is another database; what the user allowed by host and port is not asked.
    if _NAME and (_alias(host), str(port)) == _OURS and str(name or "") != _NAME:
        _refuse("%s:%s/%s" % (host, port, name or ""))


def _require_file(name):
    text = os.fsdecode(name) if isinstance(name, (str, bytes, os.PathLike)) else ""
    path = text[5:].partition("?")[0] if text.startswith("file:") else text
    private = path in ("", ":memory:") or "mode=memory" in text
    if not private and os.path.realpath(path) != os.path.realpath(_FILE or "") and path not in _ALLOWED:
        _refuse(path)


def _audit(event, arguments):
    if event == "sqlite3.connect":
        _require_file(arguments[0])
    elif event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and len(address) >= 2:
            _require(address[0], address[1])
        elif isinstance(address, (str, bytes)):
            path = os.fsdecode(address)
            if (".s.PGSQL" in path or "mysql" in path) and path not in _ALLOWED:
                _refuse(path)


sys.addaudithook(_audit)


def _target(dsn, keywords, parse):
    values = dict(parse(dsn)) if dsn else {}
    values.update({key: value for key, value in keywords.items() if value is not None})
    host = values.get("hostaddr") or values.get("host") or ""
    port = values.get("port") or "5432"
    if str(host).startswith("/") or not host:
        path = "%s/.s.PGSQL.%s" % (host or "/var/run/postgresql", port)
        if path not in _ALLOWED:
            _refuse(path)
        return
    hosts, ports = str(host).split(","), str(port).split(",")
    for index, one in enumerate(hosts):
        place = ports[index] if len(ports) > 1 else ports[0]
        _require(one, place)
        _require_name(one, place, values.get("dbname") or values.get("database") or values.get("user"))


_KEYS = ("host", "hostaddr", "port", "dbname", "database", "user")


def _patch_psycopg(module):
    from psycopg.conninfo import conninfo_to_dict

    for name in ("Connection", "AsyncConnection"):
        kind = getattr(module, name)
        real = kind.connect.__func__

        def connect(cls, conninfo="", *arguments, _real=real, **keywords):
            _target(conninfo, {key: value for key, value in keywords.items() if key in _KEYS}, conninfo_to_dict)
            return _real(cls, conninfo, *arguments, **keywords)

        kind.connect = classmethod(connect)
    module.connect = module.Connection.connect


def _patch_psycopg2(module):
    from psycopg2.extensions import parse_dsn

    real = module._connect

    def connect(dsn, *arguments, **keywords):
        _target(dsn, {key: value for key, value in keywords.items() if key in _KEYS}, parse_dsn)
        return real(dsn, *arguments, **keywords)

    module._connect = connect


def _patch_pymysql(module):
    kind = module.connections.Connection
    real = kind.__init__

    def init(self, *arguments, **keywords):
        keywords.setdefault("defer_connect", False)
        deferred = keywords["defer_connect"]
        keywords["defer_connect"] = True
        real(self, *arguments, **keywords)
        if not self.unix_socket:
            name = os.fsdecode(self.db) if self.db else ""
            _require(self.host, self.port)
            _require_name(self.host, self.port, name)
        if not deferred:
            self.connect()

    kind.__init__ = init


def _patch_mysqldb(module):
    # Its library connects below Python, where no audit event tells.
    kind = module.connections.Connection
    real = kind.__init__

    def init(self, *arguments, **keywords):
        names = dict(zip(("host", "user", "password", "database", "port"), arguments))
        names.update(keywords)
        host, port = names.get("host") or "localhost", names.get("port") or 3306
        if not names.get("unix_socket"):
            _require(host, port)
            _require_name(host, port, names.get("database") or names.get("db"))
        elif names["unix_socket"] not in _ALLOWED:
            _refuse(names["unix_socket"])
        real(self, *arguments, **keywords)

    kind.__init__ = init


def _end_with(parent):
    # Nobody holds the lease any more once dbmig itself is gone.
    import time

    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(98)


def _watch():
    import threading

    threading.Thread(target=_end_with, args=(os.getppid(),), name="dbmig", daemon=True).start()


_watch()


class _Finder:
    _patches = {
        "psycopg": _patch_psycopg, "psycopg2": _patch_psycopg2,
        "pymysql": _patch_pymysql, "MySQLdb": _patch_mysqldb,
    }

    def find_spec(self, name, path=None, target=None):
        patch = self._patches.pop(name, None)
        if patch is None:
            return None
        import importlib.util

        spec = importlib.util.find_spec(name)
        if spec is None or spec.loader is None:
            return spec
        real = spec.loader.exec_module

        def exec_module(module):
            real(module)
            patch(module)

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, _Finder())


def _theirs():
    # A sitecustomize of the user's own, which this one stands before.
    import importlib.machinery
    import importlib.util

    here = os.path.dirname(os.path.abspath(__file__))
    paths = [one for one in sys.path if os.path.abspath(one or ".") != here]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", paths)
    if spec is not None and spec.loader is not None:
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)


_theirs()
