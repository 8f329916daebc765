def log = new File(basedir, 'build.log').text
def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/dbmig/run.json'))
assert run.ok && run.applied*.id == ['20260101000000_users.sql']
assert new File(basedir, 'app.db').file
assert !log.contains('1 applied on') // what -q run would have said
assert log.contains('rawsql on sqlite app.db')
assert !new File(basedir, 'target/dbmig/.gitignore').exists() // the project ignores target itself
assert !log.contains('\tat io.github.dbmig')
