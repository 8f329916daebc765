def log = new File(basedir, 'build.log').text
assert log.count('would be printed by mvn -X, so it is refused') == 2
['urlEnv', 'serverId', 'passwordFile', 'passwordCommand'].each { assert log.contains(it) }
assert !new File(basedir, 'app.db').exists()
