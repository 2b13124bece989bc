import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTestEnvironment } from './test-environment'

setTestEnvironment({
  databaseUrl: 'postgresql://nobody@127.0.0.1:1/unit-tests-have-no-database',
  dataDir: join(tmpdir(), `likeness-unit-${process.pid}`),
})
