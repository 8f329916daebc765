# Ends this process when it connects to another database server than the one dbmig chose.
import os
import sys

_ALLOWED = [one for one in os.environ.get("DBMIG_ALLOW", "").split(",") if one]


def _alias(host):
    host = str(host).strip("[]").lower()
    return "127.0.0.1" if host in ("localhost", "::1") else host


_PLACES = {(_alias(one.rpartition(":")[0]), one.rpartition(":")[2]) for one in _ALLOWED if not one.startswith("/")}


def _refuse(to):
    os.write(2, ("dbmig: refused a connection to %s\n" % to).encode())
    os._exit(97)


def _require(host, port):
    if (_alias(host), str(port)) not in _PLACES:
        _refuse("%s:%s" % (host, port))


def _socket(event, arguments):
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and len(address) >= 2:
        _require(address[0], address[1])
    elif isinstance(address, (str, bytes)):
        path = os.fsdecode(address)
        if (".s.PGSQL" in path or "mysql" in path) and path not in _ALLOWED:
            _refuse(path)


sys.addaudithook(_socket)


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
        _require(one, ports[index] if len(ports) > 1 else ports[0])


def _patch_psycopg(module):
    from psycopg.conninfo import conninfo_to_dict

    for name in ("Connection", "AsyncConnection"):
        kind = getattr(module, name)
        real = kind.connect.__func__

        def connect(cls, conninfo="", *, _real=real, **keywords):
            settings = {key: value for key, value in keywords.items() if key in ("host", "hostaddr", "port")}
            _target(conninfo, settings, conninfo_to_dict)
            return _real(cls, conninfo, **keywords)

        kind.connect = classmethod(connect)
    module.connect = module.Connection.connect


def _patch_psycopg2(module):
    from psycopg2.extensions import parse_dsn

    real = module._connect

    def connect(dsn, *arguments, **keywords):
        _target(dsn, {key: keywords[key] for key in ("host", "hostaddr", "port") if key in keywords}, parse_dsn)
        return real(dsn, *arguments, **keywords)

    module._connect = connect


class _Finder:
    _patches = {"psycopg": _patch_psycopg, "psycopg2": _patch_psycopg2}

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
