// Names a database of its own, which dbmig must never touch.
import 'reflect-metadata'
import { DataSource } from 'typeorm'
import { User } from './entities/user'

export const AppDataSource = new DataSource({
  type: 'better-sqlite3',
  database: 'other.sqlite3',
  entities: [User],
  migrations: [__dirname + '/migrations/*.{ts,js}']
})
