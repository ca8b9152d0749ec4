// Unpacks one Brotli file:  node setup/unbrotli.mjs SOURCE TARGET
// Node.js can, Python's standard library cannot.
import { createReadStream, createWriteStream } from 'node:fs'
import { argv } from 'node:process'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

const [, , source, target] = argv
await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target))
