# The project's manage.py, with answers for makemigrations, and SQL without a database for sqlmigrate.
import json
import os
import runpy
import sys

sys.path[0] = os.getcwd()

from django.core.management.commands import makemigrations, sqlmigrate


class Answers(makemigrations.NonInteractiveMigrationQuestioner):
    """Django's own silent answers drop columns, so that every question needs one from a person."""

    said = json.loads(os.environ.get("DBMIG_RENAMES", "[]"))

    @staticmethod
    def stop(text):
        sys.stdout.flush()
        sys.stderr.write("dbmig: %s\n" % text)
        sys.stderr.flush()
        os._exit(3)

    def answer(self, tables, old, new, question):
        for one in self.said:
            bare = one["table"].rpartition(".")[2]
            if one["from"].rpartition(".")[2] in old and one["to"].rpartition(".")[2] in new and (not tables and not bare or bare in tables):
                return one["renamed"]
        self.stop(question + "\n  Say in dbmig/renames.json which it is: {\"table\": …, \"from\": …, \"to\": …, \"renamed\": true or false}.")

    def ask_rename(self, model_name, old_name, new_name, field_instance):
        model = field_instance.model if hasattr(field_instance, "model") else None
        tables = {model_name.lower()} | {a.label + "_" + model_name.lower() for a in self.apps()}
        for app in self.apps():
            for known in app.get_models():
                if known._meta.model_name == model_name.lower():
                    tables.add(known._meta.db_table)
        column = field_instance.db_column or getattr(field_instance, "attname", None) or new_name
        suffix = "_id" if field_instance.remote_field and not field_instance.many_to_many else ""
        return self.answer(
            tables, {old_name, old_name + suffix}, {new_name, column, new_name + suffix},
            "Was %s.%s renamed to %s.%s? Otherwise its values are lost." % (model_name, old_name, model_name, new_name),
        )

    def ask_rename_model(self, old_model_state, new_model_state):
        def names(state):
            return {state.name.lower(), state.name, state.options.get("db_table") or state.app_label + "_" + state.name.lower()}

        return self.answer(
            set(), names(old_model_state), names(new_model_state),
            "Was the model %s.%s renamed to %s? Otherwise its rows are lost." % (old_model_state.app_label, old_model_state.name, new_model_state.name),
        )

    @staticmethod
    def apps():
        from django.apps import apps

        return list(apps.get_app_configs())

    def ask_not_null_addition(self, field_name, model_name):
        if self.dry_run:
            return super().ask_not_null_addition(field_name, model_name)
        self.stop("%s.%s is new, NOT NULL and has no default, so that rows of now would have no value.\n  Give it a default, or null=True first." % (model_name, field_name))

    def ask_auto_now_add_addition(self, field_name, model_name):
        self.stop("%s.%s has auto_now_add and rows of now have no value.\n  Give it a default first." % (model_name, field_name))

    def ask_unique_callable_default_addition(self, field_name, model_name):
        self.stop("%s.%s is unique, and a callable default gives all rows one value.\n  Add it with null=True, fill it, then make it unique." % (model_name, field_name))


makemigrations.NonInteractiveMigrationQuestioner = Answers


def without_a_server(connection):
    known = connection.__dict__
    if connection.vendor == "postgresql":
        known["pg_version"] = 150000
    if connection.vendor == "mysql":
        known["mysql_server_data"] = {
            "version": "8.0.36", "sql_mode": "STRICT_TRANS_TABLES", "default_storage_engine": "InnoDB",
            "sql_auto_is_null": False, "lower_case_table_names": 0, "has_zoneinfo_database": True,
        }


def one(loader, connection, direction, name):
    app, _, stem = name.partition(".")
    try:
        migration = loader.get_migration(app, stem)
        irreversible = direction == "down" and any(not step.reversible for step in migration.operations)
        if irreversible:
            return {"error": "irreversible"}
        state = loader.project_state((app, stem), at_end=False)
        with connection.schema_editor(collect_sql=True, atomic=False) as editor:
            if direction == "up":
                migration.apply(state, editor, collect_sql=True)
            else:
                migration.unapply(state, editor, collect_sql=True)
        text = "\n".join(editor.collected_sql)
        if "CANNOT BE WRITTEN AS SQL" in text:
            return {"error": "it is Python"}
        return {"sql": text if migration.atomic else "-- dbmig:no-transaction\n" + text}
    except BaseException as e:
        return {"error": "%s: %s" % (type(e).__name__, e)}


def preview(command, *arguments, **options):
    from django.db import connections
    from django.db.migrations.loader import MigrationLoader

    wanted = json.loads(os.environ["DBMIG_PREVIEW"])
    connection = connections[os.environ.get("DBMIG_ALIAS", "default")]
    without_a_server(connection)
    loader = MigrationLoader(None, ignore_no_migrations=True)
    loader.replace_migrations = False
    loader.build_graph()
    found = {name: one(loader, connection, wanted["direction"], name) for name in wanted["ids"]}
    with open(os.environ["DBMIG_OUT"], "w", encoding="utf-8") as out:
        json.dump(found, out)


if "DBMIG_PREVIEW" in os.environ:
    sqlmigrate.Command.handle = preview
sys.argv[0] = "manage.py"
runpy.run_path("manage.py", run_name="__main__")
