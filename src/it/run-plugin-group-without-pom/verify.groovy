assert new File(basedir, 'build.log').text.contains('1 applied on sqlite app.db')
assert new File(basedir, 'target/dbmig/run.json').file
