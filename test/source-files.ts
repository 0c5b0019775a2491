// Reads our own source for the tests that hold the house in order: files, what they import, what they export.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root: this file runs from dist/test/. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Import {
  /** As written: './x.ts', 'zod', 'node:fs'. */
  readonly from: string
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly exports: readonly { readonly kind: string; readonly name: string }[]
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\bfrom\s+)?'([^']+)'/gm
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'\s*\)/g
const EXPORT = /^export\s+(?:default\s+)?(?:async\s+)?(function\*?|const|let|class|interface|type)\s+([\w$]+)/gm

/** Every TypeScript file below these folders of the root, sorted. */
export function readSourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(path.join(ROOT, folder)))
    .sort()
    .map(readSourceFile)
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    if (statSync(full).isDirectory()) return walk(full)
    return /\.tsx?$/.test(name) ? [full] : []
  })
}

function readSourceFile(full: string): SourceFile {
  const text = readFileSync(full, 'utf8')
  return {
    path: path.relative(ROOT, full).split(path.sep).join('/'),
    text,
    lines: text.split('\n').length - 1,
    imports: [
      ...[...text.matchAll(IMPORT)].map((m) => ({ from: m[2] as string, typeOnly: m[1] !== undefined })),
      ...[...text.matchAll(DYNAMIC_IMPORT)].map((m) => ({ from: m[1] as string, typeOnly: false })),
    ],
    exports: [...text.matchAll(EXPORT)].map((m) => ({ kind: m[1] as string, name: m[2] as string })),
  }
}

/** The file that a relative import names, as a path from the root; null for a package. */
export function resolveImport(file: SourceFile, from: string): string | null {
  if (!from.startsWith('.')) return null
  return path.posix.normalize(path.posix.join(path.posix.dirname(file.path), from))
}
