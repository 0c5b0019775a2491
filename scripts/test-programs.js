// Programs the tests need beyond npm: installed where this is a Debian and we may, else their tests skip by name.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Program → the Debian package that brings it. */
const PROGRAMS = {
  chromium: 'chromium',
  openssl: 'openssl',
  tesseract: 'tesseract-ocr',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  age: 'age',
}
const TESSERACT_LANGUAGES = ['tesseract-ocr-rus', 'tesseract-ocr-ukr']

/** Installs what is missing, quietly; says in one line what it did or could not do. */
export function installTestPrograms() {
  const missing = Object.keys(PROGRAMS).filter((program) => !isInstalled(program))
  if (missing.length === 0) return
  const packages = missing.map((program) => PROGRAMS[program])
  if (missing.includes('tesseract')) packages.push(...TESSERACT_LANGUAGES, 'fonts-dejavu-core')
  const mayInstall = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (!mayInstall) {
    console.log(`Not installed here, so their tests skip: ${missing.join(', ')} (Debian: apt-get install ${packages.join(' ')})`)
    return
  }
  console.log(`Installing for the tests: ${packages.join(', ')} …`)
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-q'], options)
  const ran = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options)
  if (ran.status !== 0) console.log('apt-get could not install them all; the tests that need them skip.')
}

function isInstalled(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0
}
