import { generateClient } from '../generate.mjs'

/** Before any unit test: the generated client, whose types and enums some of them import. */
export default async function setup() {
  await generateClient()
}
