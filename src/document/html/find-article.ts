// Which pieces of a page are its story: prose is weighed up the tree, the heaviest branch is followed down, furniture is left out.
import { isFurnitureLine } from '../page-parts/boilerplate.ts'
import { storyClaim, type FurnitureRole } from './element-roles.ts'
import type { Element } from './light-tree.ts'
import type { Piece, Zone } from './page-blocks.ts'

export interface ArticleFinding {
  /** For each piece: the story's running text, the frame round it (headline, date, byline may stand here), or neither. */
  readonly places: readonly ('story' | 'frame' | 'outside')[]
  /** The furniture that holds a piece, or null. */
  readonly furniture: readonly (FurnitureRole | null)[]
  /** The element that holds the story, and the wider one (headline, lead, captions) round it. */
  readonly container: Element | null
  readonly scope: Element | null
}

/** Parts that stay furniture however much of the page's text they hold. */
const ALWAYS_FURNITURE: ReadonlySet<FurnitureRole> = new Set([
  'comments',
  'consent',
  'navigation',
  'share',
  'related',
  'author-box',
  'newsletter',
  'tags',
])
/** Share of a page's prose above which a part that is named furniture is the story after all. */
const STORY_SHARE = 0.5
const STORY_SHARE_OF_NAMED = 0.8

/** Finds the story. `title` is the page's own title where it states one; an element that holds it is no furniture. */
export function findArticle(pieces: readonly Piece[], titleAt: number): ArticleFinding {
  const furniture = judgeFurniture(pieces, titleAt)
  const weights = pieces.map((piece, i) => (furniture[i] ? 0 : proseWeight(piece)))
  const massByElement = addMassUpwards(pieces, weights)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const container = total > 0 ? followMass(pieces, weights, massByElement, total) : null
  const scope = container ? widenScope(container, massByElement) : null
  return { places: placePieces(pieces, furniture, container, scope), furniture, container, scope }
}

/** The furniture zone of each piece; a zone that holds the title or most of the prose is none. */
function judgeFurniture(pieces: readonly Piece[], titleAt: number): (FurnitureRole | null)[] {
  const raw = addMassUpwards(pieces, pieces.map(proseWeight))
  const total = pieces.reduce((sum, piece) => sum + proseWeight(piece), 0)
  const holdsTitle = new Set<Element>()
  for (let element: Element | null = pieces[titleAt]?.holder ?? null; element; element = element.parent) holdsTitle.add(element)
  const judged = new Map<Zone, FurnitureRole | null>()
  const judge = (zone: Zone | null): FurnitureRole | null => {
    if (!zone) return null
    const known = judged.get(zone)
    if (known !== undefined) return known
    const share = total > 0 ? (raw.get(zone.element) ?? 0) / total : 0
    const limit = zone.furniture && ALWAYS_FURNITURE.has(zone.furniture) ? STORY_SHARE_OF_NAMED : STORY_SHARE
    const isReal =
      zone.furniture !== null &&
      share < limit &&
      (!holdsTitle.has(zone.element) || zone.furniture === 'frame' || zone.furniture === 'header')
    const role = isReal ? zone.furniture : judge(zone.above)
    judged.set(zone, role)
    return role
  }
  return pieces.map((piece) => judge(piece.zone))
}

/** Shortest text that counts as prose, and the most one piece can weigh. */
const PROSE_UTF16 = 40
const MOST_WEIGHT = 1200
const LINK_SHARE = 0.4

/** What a piece of text speaks for its surroundings: its length where it reads as prose, with a little more for sentence marks. */
function proseWeight(piece: Piece): number {
  if (piece.units < PROSE_UTF16 || piece.linkUnits > piece.units * LINK_SHARE) return 0
  const isProse = /[.!?…,:]/.test(piece.text)
  const tag = piece.holder.tag
  const factor = tag === 'p' ? 1 : tag === 'li' || tag === 'td' || /^h\d$/.test(tag) ? 0.5 : 0.8
  return Math.min(piece.units, MOST_WEIGHT) * factor * (isProse ? 1 : 0.3)
}

function addMassUpwards(pieces: readonly Piece[], weights: readonly number[]): Map<Element, number> {
  const mass = new Map<Element, number>()
  pieces.forEach((piece, i) => {
    const weight = weights[i]!
    if (weight === 0) return
    for (let element: Element | null = piece.holder; element; element = element.parent) mass.set(element, (mass.get(element) ?? 0) + weight)
  })
  return mass
}

/** Least share of the parent's prose that a child must hold to be followed; an element that claims the story needs less. */
const FOLLOW_SHARE = 0.82
const FOLLOW_SHARE_BY_CLAIM = [FOLLOW_SHARE, 0.6, 0.5, 0.35] as const

function followMass(pieces: readonly Piece[], weights: readonly number[], mass: ReadonlyMap<Element, number>, total: number): Element {
  const claimed = claimedContainer(mass, total)
  if (claimed) return claimed
  let current: Element = rootOf(pieces[weights.findIndex((weight) => weight > 0)]!.holder)
  for (;;) {
    const here = mass.get(current) ?? 0
    let best: Element | null = null
    let bestMass = 0
    for (const child of current.children) {
      if (typeof child === 'string') continue
      const childMass = mass.get(child) ?? 0
      if (childMass > bestMass) {
        best = child
        bestMass = childMass
      }
    }
    if (
      !best ||
      bestMass < here * FOLLOW_SHARE_BY_CLAIM[storyClaim(best) as 0 | 1 | 2 | 3] ||
      /^(p|h\d|li|td|tr|tbody|ul|ol|dl|blockquote)$/.test(best.tag)
    )
      return current
    current = best
  }
}

/** The heaviest element that says it is the story's body, where it holds a good share of the page's prose. Bodies in several like parts count together. */
function claimedContainer(mass: ReadonlyMap<Element, number>, total: number): Element | null {
  let best: Element | null = null
  let bestScore = 0
  for (const { element, weight, claim } of claimedGroups(mass)) {
    if (weight < total * (claim === 3 ? 0.3 : 0.6)) continue
    // The innermost of nested claims wins where it holds nearly all of the outer's prose.
    const score = weight * (claim === 3 ? 1.15 : 1) + depthOf(element) * total * 0.002
    if (score > bestScore) {
      best = element
      bestScore = score
    }
  }
  return best
}

interface ClaimedGroup {
  element: Element
  weight: number
  readonly claim: number
}

/** Elements that claim the story; those of one parent with the same class are one, their parent standing for them. */
function claimedGroups(mass: ReadonlyMap<Element, number>): ClaimedGroup[] {
  const groups = new Map<Element, Map<string, ClaimedGroup>>()
  for (const [element, weight] of mass) {
    const claim = storyClaim(element)
    if (claim < 2 || !element.parent || element.tag === 'p') continue
    const ofParent = groups.get(element.parent) ?? new Map<string, ClaimedGroup>()
    groups.set(element.parent, ofParent)
    const known = ofParent.get(element.attributes.class ?? '')
    if (known) {
      known.element = element.parent
      known.weight += weight
    } else ofParent.set(element.attributes.class ?? '', { element, weight, claim })
  }
  return [...groups.values()].flatMap((ofParent) => [...ofParent.values()])
}

function depthOf(element: Element): number {
  let depth = 0
  for (let above = element.parent; above; above = above.parent) depth++
  return depth
}

function rootOf(element: Element): Element {
  let root = element
  while (root.parent) root = root.parent
  return root
}

/** How much more prose than the container a scope may hold: an element that claims the story, and any other. */
const SCOPE_SHARE = 2
const SCOPE_SHARE_UNCLAIMED = 1.35

/** The widest element above the container that is one article still, not the whole page. */
function widenScope(container: Element, mass: ReadonlyMap<Element, number>): Element {
  const inside = mass.get(container) ?? 0
  let scope = container
  for (
    let element = container.parent;
    element && element.tag !== 'body' && element.tag !== 'html' && element.parent;
    element = element.parent
  ) {
    const share = (mass.get(element) ?? 0) / inside
    if (share > SCOPE_SHARE) break
    if (storyClaim(element) > 0 || share <= SCOPE_SHARE_UNCLAIMED) scope = element
    if (element.tag === 'article') break
  }
  return scope
}

function placePieces(
  pieces: readonly Piece[],
  furniture: readonly (FurnitureRole | null)[],
  container: Element | null,
  scope: Element | null,
): ('story' | 'frame' | 'outside')[] {
  const inContainer = membership(container)
  const inScope = membership(scope)
  return pieces.map((piece, i) => {
    const role = furniture[i]!
    if (inContainer(piece.holder)) return role === null ? 'story' : role === 'frame' || role === 'header' ? 'frame' : 'outside'
    if (inScope(piece.holder) && (role === null || role === 'frame' || role === 'header'))
      return role === null && readsAsProse(piece) ? 'story' : 'frame'
    return 'outside'
  })
}

function readsAsProse(piece: Piece): boolean {
  return piece.units >= 80 && piece.linkUnits < piece.units * 0.3 && /[.!?…]/.test(piece.text) && !isFurnitureLine(piece.text)
}

function membership(container: Element | null): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return (start) => {
    if (!container) return false
    const path: Element[] = []
    let answer = false
    for (let element: Element | null = start; element; element = element.parent) {
      const before = known.get(element)
      if (before !== undefined || element === container) {
        answer = before ?? true
        break
      }
      path.push(element)
    }
    for (const element of path) known.set(element, answer)
    return answer
  }
}
