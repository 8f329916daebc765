def log = new File(basedir, 'build.log').text
assert log.indexOf('1 applied on') < log.indexOf('1 seeds ran')
assert log.count('1 seeds ran') == 2
