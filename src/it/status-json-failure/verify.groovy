def log = new File(basedir, 'build.log').text
def printed = (log =~ /(?ms)^\{$.*?^\}$/)
assert printed.find()
def json = new groovy.json.JsonSlurper().parseText(printed.group())
assert json.goal == 'status' && json.schemaVersion == 1
assert json.error.keySet() == ['code', 'message', 'object', 'try'] as Set
assert json.error.code && json.error.message && json.error.try
assert json == new groovy.json.JsonSlurper().parse(new File(basedir, 'target/dbmig/status.json'))
