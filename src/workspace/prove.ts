// What makes an archive provable to outsiders: checkpoints, time stamps, cosignatures, receipts, tiles, and the check of everything.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkSources } from '../archive/check-sources.ts'
import { sha256Hex } from '../base/sha256.ts'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { checkLog, type FsckPhase, type FsckReport } from '../log/fsck.ts'
import { exportTiles } from '../log/export-tiles.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../log/note.ts'
import { acceptCosignatures, signCheckpoint, type SignedCheckpoint } from '../log/sign-checkpoint.ts'
import { stampCheckpoint } from '../log/stamp-checkpoint.ts'
import { parseCertificates, type VerifiedStamp } from '../log/stamp.ts'
import { type Signer, verifierKeyOf } from '../log/verify-note.ts'
import { writeReceipt } from '../log/write-receipt.ts'
import type { Workspace } from './workspace.ts'

/** The log's signer: its name says whose log it is without saying anything else, and stays the same for the archive's life. */
export function signerOf({ archive }: Workspace): Signer {
  const seed = archive.keys.checkpointSeed
  const unnamed = verifierKeyOf({ name: 'unnamed', seed })
  return { name: `firsthand.invalid/${sha256Hex(unnamed.publicKey).slice(0, 16)}`, seed }
}

/** The public key, as C2SP writes verifier keys; whoever has it can verify all that the log signs. */
export function publicKeyOf(workspace: Workspace): string {
  return formatVerifierKey(verifierKeyOf(signerOf(workspace)))
}

export function checkpoint(workspace: Workspace): Promise<Outcome<SignedCheckpoint>> {
  return signCheckpoint(workspace.archive.log, signerOf(workspace), workspace.by)
}

/** Signs a checkpoint where entries came since, and has the authority stamp it. `roots`: its root certificates, PEM or DER. */
export async function stamp(
  workspace: Workspace,
  url: string,
  roots: Bytes,
  post: (url: string, mediaType: string, body: Bytes) => Promise<{ readonly status: number; readonly body: Bytes }>,
): Promise<Outcome<VerifiedStamp & { readonly size: number }>> {
  const parsed = parseCertificates(roots)
  if (!parsed.ok) return parsed
  const signed = await checkpoint(workspace)
  if (!signed.ok) return signed
  return stampCheckpoint(workspace.archive.log, { url, roots: parsed.value, post }, workspace.by)
}

/** Takes in what a witness answered over the checkpoint of `size`. */
export async function cosign(
  workspace: Workspace,
  size: number,
  answer: string,
  witnessKeys: readonly string[],
): Promise<Outcome<readonly string[]>> {
  const witnesses = parseKeys(witnessKeys)
  return witnesses.ok ? acceptCosignatures(workspace.archive.log, size, answer, witnesses.value, workspace.by) : witnesses
}

export function parseKeys(keys: readonly string[]): Outcome<VerifierKey[], 'not-a-key'> {
  const parsed: VerifierKey[] = []
  for (const key of keys) {
    const one = parseVerifierKey(key.trim())
    if (!one.ok) return refuse('not-a-key', `“${key}” is no verifier key: it looks like name+1a2b3c4d+base64.`)
    parsed.push(one.value)
  }
  return done(parsed)
}

/** Writes the log as static tiles (C2SP tlog-tiles) into a folder. */
export async function writeTiles(
  workspace: Workspace,
  folder: string,
  progress: (files: number) => void,
): Promise<Outcome<{ size: number; files: number }>> {
  const write = async (name: string, bytes: Bytes) => {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  return exportTiles(workspace.archive.log, { write, progress })
}

/** The `.tlog-proof` of one entry; with `disclose` it carries the entry itself. */
export function receiptOf(workspace: Workspace, index: number, disclose: boolean): Outcome<string> {
  return writeReceipt(workspace.archive.log, index, { disclose })
}

/** Derives everything again from the entries, and decrypts every source. */
export function checkEverything(
  workspace: Workspace,
  progress: (phase: FsckPhase, done: number, total: number) => void,
): Promise<FsckReport> {
  return checkLog(workspace.archive.log, {
    logKey: verifierKeyOf(signerOf(workspace)),
    progress,
    checkSources: async (report, tell) => {
      const faults = await checkSources(workspace.archive, ({ bytes, totalBytes }) => tell(bytes, totalBytes))
      for (const { code, source, message } of faults) report({ code, place: `source ${source}`, message })
    },
  })
}
