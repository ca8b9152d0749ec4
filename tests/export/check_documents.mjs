// Checks many generated documents in one process: `node check_documents.mjs` reads {asyncapi: {name: text}, schemas: {name: schema},
// mermaid: {name: text}, samples: [{schema, data}]} from standard input and answers with JSON on standard output.
import { readFileSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from '@mermaid-js/parser'

const asked = JSON.parse(readFileSync(0, 'utf8'))
const answer = { asyncapi: {}, schemas: {}, mermaid: {}, samples: [] }

const parser = new Parser()
for (const [name, text] of Object.entries(asked.asyncapi ?? {})) {
  const { document, diagnostics } = await parser.parse(text)
  const bad = diagnostics.filter((d) => d.severity <= 1).map((d) => `${d.severity} ${d.path.join('.')}: ${d.message}`)
  if (document === undefined && bad.length === 0) bad.push('no document')
  answer.asyncapi[name] = bad
}

for (const [name, schema] of Object.entries(asked.schemas ?? {})) {
  try {
    fresh(schema).compile(schema)
    answer.schemas[name] = []
  } catch (refused) {
    answer.schemas[name] = [String(refused.message)]
  }
}

for (const [name, text] of Object.entries(asked.mermaid ?? {})) {
  try {
    await parse('eventmodeling', text)
    answer.mermaid[name] = []
  } catch (refused) {
    answer.mermaid[name] = [String(refused.message)]
  }
}

for (const { schema, data } of asked.samples ?? []) {
  const check = fresh(schema).compile(schema)
  answer.samples.push(data.map((sample) => check(sample)))
}

process.stdout.write(JSON.stringify(answer))

// A schema that names the 2020-12 dialect is read in it; any other in the one AsyncAPI documents use.
function fresh(schema) {
  const ajv = schema.$schema === undefined ? new Ajv({ strict: true }) : new Ajv2020({ strict: true })
  addFormats(ajv)
  return ajv
}
