def log = new File(basedir, 'build.log').text
assert log.count('1 applied on sqlite app.db') == 1
assert log.count('nothing pending') == 0
assert log.count('rawsql on sqlite app.db') == 1
assert new File(basedir, 'target/dbmig/run.json').file
assert !new File(basedir, 'one/target/dbmig').exists()
