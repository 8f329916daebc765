# Alembic's own command line, with every engine that env.py opens led to the database that dbmig chose.
import io
import json
import os
import sys

sys.path[0] = os.getcwd()

from sqlalchemy import event
from sqlalchemy.engine import Engine, make_url

URL = make_url(os.environ["DBMIG_URL"])
PREVIEW = os.environ.get("DBMIG_PREVIEW")
EXACTLY = os.environ.get("DBMIG_REVISIONS")
WHERE = ("host", "hostaddr", "port", "user", "username", "password", "passwd", "dbname", "database", "db", "dsn", "service", "conninfo", "unix_socket")
FAMILIES = {"mariadb": "mysql"}
places = set()


def stop(why):
    sys.stdout.flush()
    os.write(2, ("dbmig: %s\n" % why).encode())
    os._exit(97)


def family(name):
    return FAMILIES.get(name, name)


@event.listens_for(Engine, "do_connect")
def point(dialect, record, arguments, keywords):
    if PREVIEW:
        raise RuntimeError("dbmig: the SQL is shown without a database, and env.py connects")
    if family(dialect.name) != family(URL.get_backend_name()):
        stop("env.py opens a %s database, and the chosen one is %s" % (dialect.name, URL.get_backend_name()))
    places.add(str([keywords.get(one) for one in WHERE[:3] + WHERE[7:]] + [str(one) for one in arguments]))
    if len(places) > 1:
        stop("env.py opens several databases, and dbmig was given one")
    args, params = dialect.create_connect_args(URL)
    return dialect.connect(*args, **{**{k: v for k, v in keywords.items() if k not in WHERE}, **params})


from alembic import config as alembic_config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, MigrationStep
from alembic.script import ScriptDirectory


def steps(script, direction, ids):
    make = MigrationStep.upgrade_from_script if direction == "up" else MigrationStep.downgrade_from_script
    return [make(script.revision_map, script.get_revision(one)) for one in ids]


def exactly(script, destination, current):
    return steps(script, "down", EXACTLY.split(","))


def one(config, script, direction, revision):
    config.output_buffer = io.StringIO()
    try:
        with EnvironmentContext(
            config, script, fn=lambda current, context: steps(script, direction, [revision]), as_sql=True
        ):
            script.run_env()
        return {"sql": config.output_buffer.getvalue()}
    except BaseException as e:
        return {"error": "%s: %s" % (type(e).__name__, e)}


def preview(line, config, options):
    wanted = json.loads(PREVIEW)
    script = ScriptDirectory.from_config(config)
    real = EnvironmentContext.configure
    MigrationContext.get_current_heads = lambda self: ("dbmig",)
    from alembic.runtime import migration

    migration.HeadMaintainer.update_to_step = lambda self, step: None

    def configure(self, connection=None, **keywords):
        keywords.update(url=URL, literal_binds=True)
        keywords.pop("dialect_name", None)
        return real(self, **keywords)

    EnvironmentContext.configure = configure
    found = {one_id: one(config, script, wanted["direction"], one_id) for one_id in wanted["ids"]}
    with open(os.environ["DBMIG_OUT"], "w", encoding="utf-8") as out:
        json.dump(found, out)


if EXACTLY:
    ScriptDirectory._downgrade_revs = exactly
if PREVIEW:
    alembic_config.CommandLine.run_cmd = preview
alembic_config.main(prog="alembic")
