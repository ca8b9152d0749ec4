/** What a file holds, before it is downloaded: a picture, a text, or the files of an archive with one of them open. */
import { html, nothing, type TemplateResult } from 'lit'
import { icon, styled } from '../look/draw'
import { say } from '../words/words'
import { firstToShow, treeOf, unpack, type Branch, type Packed } from './export-archive'

export type Preview =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'archive'; readonly files: readonly Packed[]; readonly tree: readonly Branch[]; readonly shown: number }

/** Bytes of a file that are shown. */
const SHOWN = 60_000

/** Read a file for its preview. A picture's address lives until `forget`. */
export async function previewOf(blob: Blob): Promise<Preview> {
  if (blob.type.startsWith('image/')) return { kind: 'picture', address: URL.createObjectURL(blob) }
  if (!/zip/u.test(blob.type)) return { kind: 'text', text: await blob.slice(0, SHOWN).text() }
  const files = unpack(new Uint8Array(await blob.arrayBuffer()))
  const paths = files.map(({ path }) => path)
  return { kind: 'archive', files, tree: treeOf(paths), shown: firstToShow(paths) }
}

export function forget(preview: Preview | null): void {
  if (preview?.kind === 'picture') URL.revokeObjectURL(preview.address)
}

const textOf = ({ bytes }: Packed): string => new TextDecoder().decode(bytes.subarray(0, SHOWN))

/** `choose` opens another file of the archive, by its place. */
export function previewView(preview: Preview, name: string, choose: (file: number) => void): TemplateResult {
  switch (preview.kind) {
    case 'picture':
      return html`<div class="preview picture"><img src=${preview.address} alt=${name} /></div>`
    case 'text':
      return html`<div class="preview text" tabindex="0" role="region" aria-label=${say('export.preview')}><pre>${preview.text}</pre></div>`
    case 'archive':
      return archive(preview, choose)
  }
}

/** Where the folders have no lines of their own, a file says its folder. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

function archive({ files, tree, shown }: Preview & { kind: 'archive' }, choose: (file: number) => void): TemplateResult {
  const open = files[shown]
  if (open === undefined) return html`<div class="preview text"><p class="small">${say('export.nopreview')}</p></div>`
  const branch = ({ name, depth, file }: Branch): TemplateResult => {
    const deep = styled({ 'padding-left': `${12 + depth * 14}px` })
    return file === null
      ? html`<li class="folder" ${deep}>${name}</li>`
      : html`<li><button class="file" ${deep} title=${files[file]?.path ?? ''} aria-current=${file === shown ? 'true' : nothing} @click=${() => choose(file)}><span class="dir">${folderOf(files[file]?.path ?? '')}</span>${name}</button></li>`
  }
  return html`<div class="preview archive">
    <ul class="files" aria-label=${say('export.files', { n: files.length })}>${tree.map(branch)}</ul>
    <div class="opened" tabindex="0" role="region" aria-label=${open.path}>
      <p class="caption opened-path">${icon('file-text', 'in-text')}${open.path}</p>
      <pre>${textOf(open)}</pre>
    </div>
  </div>`
}
