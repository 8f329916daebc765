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


def renamed(operations, said, question):
    """Turns a column that goes and one that comes into a rename, where a person said so."""
    from alembic.operations import ops

    done = False
    for table in [one for one in operations.ops if isinstance(one, ops.ModifyTableOps)]:
        gone = [one for one in table.ops if isinstance(one, ops.DropColumnOp)]
        new = [one for one in table.ops if isinstance(one, ops.AddColumnOp)]
        for old in gone:
            for fresh in new:
                if fresh not in table.ops or old not in table.ops:
                    continue
                answer = [one["renamed"] for one in said if one["table"].rpartition(".")[2] == table.table_name and one["from"] == old.column_name and one["to"] == fresh.column.name]
                if answer and answer[0]:
                    place = table.ops.index(old)
                    was = getattr(old, "_reverse", None)
                    before = was.column if was is not None else fresh.column
                    table.ops[place] = rename(table, old.column_name, fresh.column.name)
                    done = True
                    table.ops.remove(fresh)
                    same(table, place, fresh.column, before)
                elif not answer and alike(old, fresh):
                    question.append("Was %s.%s renamed to %s? Otherwise its values are lost." % (table.table_name, old.column_name, fresh.column.name))
    return done


def rename(table, old, new):
    """In SQL, since older versions have no text for it; its type is made late, like the rest of Alembic."""
    from alembic.operations import ops

    quote = URL.get_dialect()().identifier_preparer.quote
    schema = quote(table.schema) + "." if table.schema else ""

    class Rename(ops.ExecuteSQLOp):
        def reverse(self):
            return rename(table, new, old)

    return Rename("ALTER TABLE %s%s RENAME COLUMN %s TO %s" % (schema, quote(table.table_name), quote(old), quote(new)))


def same(table, place, fresh, before):
    from alembic.operations import ops

    if str(fresh.type) != str(before.type) or fresh.nullable != before.nullable:
        table.ops.insert(place + 1, ops.AlterColumnOp(
            table.table_name, fresh.name, schema=table.schema,
            existing_type=before.type, existing_nullable=before.nullable,
            modify_type=fresh.type if str(fresh.type) != str(before.type) else None,
            modify_nullable=fresh.nullable if fresh.nullable != before.nullable else None,
        ))


def alike(old, fresh):
    was = getattr(old, "_reverse", None)
    return was is None or type(was.column.type)._type_affinity == type(fresh.column.type)._type_affinity


def generate():
    """Nothing is written where nothing has changed, or where a person must answer first."""
    from alembic.autogenerate import api

    said = json.loads(os.environ["DBMIG_RENAMES"])
    real = api.RevisionContext.generate_scripts

    def scripts(self):
        for one in self.generated_revisions:
            question, changed = [], False
            for operations in one.upgrade_ops_list:
                changed = renamed(operations, said, question) or changed
            if question:
                stop("\n".join(question) + "\n  Say in dbmig/renames.json which it is: {\"table\": …, \"from\": …, \"to\": …, \"renamed\": true or false}.")
            if changed:
                one.downgrade_ops = [each.reverse() for each in one.upgrade_ops_list]
            if all(each.is_empty() for each in one.upgrade_ops_list):
                print("dbmig: nothing has changed")
                return iter(())
        return real(self)

    api.RevisionContext.generate_scripts = scripts


if EXACTLY:
    ScriptDirectory._downgrade_revs = exactly
if PREVIEW:
    alembic_config.CommandLine.run_cmd = preview
if "DBMIG_RENAMES" in os.environ:
    generate()
alembic_config.main(prog="alembic")
