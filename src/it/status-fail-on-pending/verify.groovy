def log = new File(basedir, 'build.log').text
assert log.contains('BUILD FAILURE') && log.contains('MojoFailureException')
assert log =~ /pending +20260101000000_users.sql/
assert log =~ /applied +20260101000000_users.sql/
assert log.contains('BUILD SUCCESS')
assert !log.contains('\tat io.github.dbmig')
