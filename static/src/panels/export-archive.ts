/** The files inside an archive of ours, for the preview. The server packs without compression (export/bundle.py), so reading is cutting. */

export interface Packed {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Signatures and fixed lengths of the three records that matter, after the ZIP specification (APPNOTE 4.3). */
const END = { mark: 0x0605_4b50, length: 22 }
const ENTRY = { mark: 0x0201_4b50, length: 46 }
const LOCAL = { length: 30 }
const STORED = 0

/** Files in the order of the archive's directory; none when this is no archive that can be cut. */
export function unpack(archive: Uint8Array): Packed[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOf(view)
  if (end === null) return []
  const files: Packed[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY.length > archive.length || view.getUint32(at, true) !== ENTRY.mark) return []
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)]
    const [name, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number]
    const path = new TextDecoder().decode(archive.subarray(at + ENTRY.length, at + ENTRY.length + name))
    const local = view.getUint32(at + 42, true)
    at += ENTRY.length + name + extra + remark
    if (method !== STORED || path.endsWith('/') || local + LOCAL.length > archive.length) continue
    const from = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    files.push({ path, bytes: archive.subarray(from, from + size) })
  }
  return files
}

/** Where the last record begins; it stands at the end, before a remark of any length. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - END.length; at >= 0; at -= 1) if (view.getUint32(at, true) === END.mark) return at
  return null
}

/** One line of the list of files: a folder, or a file below it. */
export interface Branch {
  readonly name: string
  readonly depth: number
  /** Place of the file among the files; null for a folder. */
  readonly file: number | null
}

/** Folders before their files, each folder once, in the order of the paths. */
export function treeOf(paths: readonly string[]): Branch[] {
  const branches: Branch[] = []
  let open: string[] = []
  const sorted = paths.map((path, file) => ({ parts: path.split('/'), file })).toSorted(byFolder)
  for (const { parts, file } of sorted) {
    const folders = parts.slice(0, -1)
    let same = 0
    while (same < folders.length && folders[same] === open[same]) same += 1
    for (let depth = same; depth < folders.length; depth += 1) branches.push({ name: `${folders[depth] ?? ''}/`, depth, file: null })
    branches.push({ name: parts.at(-1) ?? '', depth: folders.length, file })
    open = folders
  }
  return branches
}

/** Folders come before files of the same folder, else by name. */
function byFolder({ parts: one }: { parts: string[] }, { parts: other }: { parts: string[] }): number {
  for (let depth = 0; ; depth += 1) {
    const [a, b] = [one[depth] ?? '', other[depth] ?? '']
    const [leafA, leafB] = [depth === one.length - 1, depth === other.length - 1]
    if (leafA !== leafB) return leafA ? 1 : -1
    if (a !== b) return a < b ? -1 : 1
    if (leafA) return 0
  }
}

/** Which file says most at first sight: the README, then the first document, then the first file. */
export function firstToShow(paths: readonly string[]): number {
  const wanted = [/^README/iu, /(?:^|\/)README/iu, /\.(?:ya?ml|json|py|md)$/iu]
  for (const pattern of wanted) {
    const place = paths.findIndex((path) => pattern.test(path))
    if (place >= 0) return place
  }
  return 0
}
