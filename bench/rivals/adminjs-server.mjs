import Plugin from '@adminjs/express'
import Adapter, { Database, Resource } from '@adminjs/sql'
import AdminJS from 'adminjs'
import express from 'express'

AdminJS.registerAdapter({ Database, Resource })
const connectionString = process.env.DATABASE_URL
const database = decodeURIComponent(new URL(connectionString).pathname.slice(1))
const db = await new Adapter('postgresql', { connectionString, database }).init()
const admin = new AdminJS({
  resources: [{ resource: db.table('verification') }, { resource: db.table('review_case') }],
})
const authenticate = async (email) => ({ email })
const router = Plugin.buildAuthenticatedRouter(
  admin,
  { authenticate, cookieName: 'adminjs', cookiePassword: 'a secret that guards nothing but a benchmark' },
  null,
  { resave: false, saveUninitialized: true, secret: 'a secret that guards nothing but a benchmark' },
)
const app = express()
app.use(admin.options.rootPath, router)
app.listen(Number(process.env.PORT), '127.0.0.1')
