def log = new File(basedir, 'build.log').text
assert log.count('dbmig:run is skipped') == 2
assert log.contains('rawsql')
assert log.contains('dbmig.skip=yes: is neither true nor false')
assert log.contains('dryRun') && log.contains('write true or false')
assert !new File(basedir, 'app.db').exists()
