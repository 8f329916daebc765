def log = new File(basedir, 'build.log').text
def report = new File(basedir, 'target/dbmig')
assert log.contains('1 applied on sqlite app.db')
assert new File(report, '.gitignore').text == '*\n'
assert !new File(basedir, '${project.basedir}').exists()

// The printed JSON is the report, without a line of Maven's in between.
assert log.contains(new File(report, 'status.json').text.replace('\r\n', '\n').trim())

assert log.contains('dbmig.dryRun') && log.contains('dbmig.lockTimeout')
