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

// A schema that names the 2020-12 dialect is read in it; any other in the one AsyncAPI documents use.
const older = new Ajv({ strict: true })
const newer = new Ajv2020({ strict: true })
addFormats(older)
addFormats(newer)
function compile(schema) {
  const ajv = schema.$schema === undefined ? older : newer
  try {
    return ajv.compile(schema)
  } finally {
    ajv.removeSchema(schema)
  }
}

const parser = new Parser()
for (const [name, text] of Object.entries(asked.asyncapi ?? {})) {
  const { document, diagnostics } = await parser.parse(text)
  const bad = diagnostics.filter((d) => d.severity <= 1).map((d) => `${d.severity} ${d.path.join('.')}: ${d.message}`)
  if (document === undefined && bad.length === 0) bad.push('no document')
  answer.asyncapi[name] = bad
}

for (const [name, schema] of Object.entries(asked.schemas ?? {})) {
  try {
    compile(schema)
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
  const check = compile(schema)
  answer.samples.push(data.map((sample) => check(sample)))
}

process.stdout.write(JSON.stringify(answer))
