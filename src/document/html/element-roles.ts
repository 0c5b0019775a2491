// What an element is for, told from its tag, role and the words of its class and id: tables, after what site builders call their parts.
import type { Element } from './light-tree.ts'

/** Parts around the story. `frame` belongs to the story's head or foot: it may hold a headline, byline or date, not running text. */
export type FurnitureRole =
  | 'navigation'
  | 'footer'
  | 'aside'
  | 'form'
  | 'header'
  | 'comments'
  | 'share'
  | 'related'
  | 'newsletter'
  | 'advert'
  | 'author-box'
  | 'tags'
  | 'consent'
  | 'frame'
  | 'popup'

const BY_TAG: Readonly<Record<string, FurnitureRole>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  form: 'form',
  button: 'share',
  header: 'header',
  menu: 'navigation',
  dialog: 'popup',
}
const BY_ARIA: Readonly<Record<string, FurnitureRole>> = {
  navigation: 'navigation',
  complementary: 'aside',
  contentinfo: 'footer',
  search: 'form',
  banner: 'header',
  menu: 'navigation',
  menubar: 'navigation',
  dialog: 'popup',
  alertdialog: 'popup',
  tablist: 'navigation',
  toolbar: 'share',
}

/** Words of class names and ids. A row's words count whole; those with `*` at their end as beginnings. */
const ROWS: readonly (readonly [role: FurnitureRole, words: string])[] = [
  [
    'comments',
    'comment* kommentar* disqus* respond replies commenting leserbrief* dsq livefyre cmt opinary pinglist trackback* discussion*',
  ],
  [
    'share',
    'share* sharing* sharedaddy social* socials shariff addtoany addthis sharethis heateor* ssba* likebox facebook* twitter* whatsapp* teilen follow* bookmark* sociable sd jp-share essb* socialmedia* at-share* a2a* like-button likes',
  ],
  [
    'related',
    'related* relat* recommend* recirc* similar* outbrain* taboola* yarpp* crp* mostread most-read popular* trending* readmore morelinks furtherreading linklist* teaserlist* more-articles morefrom mehrzum onward* suggested* suggestion* upnext up-next zumthema zergnet plista* interlink* crosslink* lesetipp* readalso read-also also-read alsoread alsolike also-like weiterlesen interessant prevnext postnav post-navigation nextpost prevpost nachbar* lastnews latest*',
  ],
  [
    'newsletter',
    'newsletter* subscri* subscribe* signup* sign-up mailchimp mc4wp* abo abonn* paywall* optin opt-in mailinglist* mailpoet* donate* donation* spende* spenden* membership* steady* patreon* support-us',
  ],
  [
    'advert',
    'ad ads adv advert* advertis* adsense* adslot* adbox* adcontainer adwrap* werbung* anzeige* banner* sponsor* promo* promotion* dfp* gpt affiliate* product-box shopping* promobox cta calltoaction call-to-action',
  ],
  [
    'author-box',
    'authorbox* author-box author-bio authorbio* about-author aboutauthor abouttheauthor author-info authorinfo author-description author-card authorcard post-author-box saboxplugin* autorenbox* autorenprofil* author-profile authorprofile vcard-author bio biography* abh* pp-multiple-authors-boxes-wrapper molongui*',
  ],
  [
    'tags',
    'tags taglist tag-list tagcloud* post-tags entry-tags tag-links tags-links cat-links catlinks hashtags keywords schlagwort* schlagworte* categories category-list post-categories postmetadata post-footer entry-footer entry-utility article-footer articlefooter rubrik*',
  ],
  ['consent', 'cookie* consent* gdpr* dsgvo* borlabs* usercentrics onetrust* ccm cc-window privacy-banner embed-consent'],
  [
    'navigation',
    'nav navi navbar* navigation* navigator* mainnav* subnav* topnav* menu menus menubar* mainmenu* submenu* breadcrumb* breadcrumbs crumb* pagination* pager* paging* page-links toc toctitle ez-toc* tableofcontents table-of-contents inhaltsverzeichnis* skip skiplink* skip-link topbar* toolbar* langswitch* language-switcher lang-switch sitemap* servicenav* metanav* mw-editsection mw-jump-link noprint sr-only screen-reader-text visually-hidden visuallyhidden element-invisible back-to-top scrolltop',
  ],
  [
    'aside',
    'sidebar* side-bar rightcol* leftcol* right-col left-col rail right-rail rightrail widget widgets widgetarea* widget-area marginal* randspalte* seitenleiste* infobox-related secondary tertiary',
  ],
  ['footer', 'footer* foot fuss fusszeile* colophon* copyright* imprint impressum bottom-bar'],
  ['popup', 'popup* pop-up modal* overlay* lightbox* tooltip* offcanvas off-canvas flyout* dropdown* notification* toast snackbar'],
  [
    'form',
    'login* log-in register* search* suche* suchbox* contact-form wpcf7* rating* ratings vote voting poll quiz review-form gd-rating* kk-star* star-rating',
  ],
  ['header', 'masthead* site-header siteheader page-header-nav topheader header-top mainheader logo branding site-branding'],
  [
    'frame',
    'meta postmeta* post-meta entry-meta entrymeta article-meta articlemeta meta-data metadata post-info postinfo post-data byline* by-line dateline* date datum timestamp* published* post-date postdate entry-date author authors autor* posted-on postedon post-details article-info articleinfo story-meta blog-meta kicker* overline* dachzeile* eyebrow rubric reading-time readingtime lesezeit* readtime viewcount post-views',
  ],
]

const wholeWords = new Map<string, FurnitureRole>()
const beginnings: (readonly [string, FurnitureRole])[] = []
for (const [role, words] of ROWS) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) beginnings.push([word.slice(0, -1), role])
    else wholeWords.set(word, role)
  }
}

/** Builders that name every part of a page a widget or block; their word says nothing. */
const BUILDER_WORDS = /elementor|siteorigin|fusion-|vc_|wpb_|et_pb|divi|so-widget|fl-module|brxe|avia/i

const roleByWords = new Map<string, FurnitureRole | null>()
const REMEMBERED = 20_000

/** The furniture role of an element, or null where it is (as far as it says) part of a story. */
export function furnitureRole(element: Element): FurnitureRole | null {
  const { tag, attributes } = element
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'blockquote') return null
  const aria = attributes.role !== undefined ? BY_ARIA[attributes.role] : undefined
  const words =
    attributes.class === undefined
      ? (attributes.id ?? '')
      : attributes.id === undefined
        ? attributes.class
        : `${attributes.class} ${attributes.id}`
  const named = words === '' ? null : roleOfWords(words)
  // What the site calls a part says more than its tag: <aside class="author-box">.
  if (named && !(tag === 'article' && named !== 'comments' && named !== 'related')) return named
  return aria ?? BY_TAG[tag] ?? null
}

function roleOfWords(words: string): FurnitureRole | null {
  const known = roleByWords.get(words)
  if (known !== undefined) return known
  const role = lookUpWords(words.slice(0, 300))
  if (roleByWords.size >= REMEMBERED) roleByWords.clear()
  roleByWords.set(words, role)
  return role
}

function lookUpWords(words: string): FurnitureRole | null {
  const isBuilder = BUILDER_WORDS.test(words)
  if (/(^|\s)(entry|post|article|hentry)(\s|$)/.test(words) && !/comment/.test(words)) return null
  for (const name of words.split(/\s+/)) {
    const lower = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replaceAll('_', '-')
    if (STORY_NAMES.test(lower)) continue
    // State classes of a wrapper ("has-sidebar", "no-comments", "with-ads") are not the part itself.
    if (
      /^(has|no|with|without|is|show|hide|enable|disable|single|postid|post-type|type|status|format|category|tag|page|col|row|js|wp|en|lazy)-/.test(
        lower,
      ) &&
      !/^(wp-block-(latest|post-nav|comment|tag)|tag-(links|list))/.test(lower)
    )
      continue
    const role = lookUpName(lower, isBuilder)
    if (role) return role
  }
  return null
}

/** Names of the story itself that hold a word of the tables ("article-text-header", "content-with-sidebar"). */
const STORY_NAMES = /(with|has|no)-?(sidebar|comments?|ads?)|^(article|post|entry|story|news)-?(body|content|text|copy)|rich-?text|hentry/

function lookUpName(name: string, isBuilder: boolean): FurnitureRole | null {
  const whole = wholeWords.get(name)
  if (whole && !(isBuilder && whole === 'aside')) return whole
  const parts = name.split('-')
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    const pair = i + 1 < parts.length ? wholeWords.get(`${part}-${parts[i + 1]}`) : undefined
    if (pair) return pair
    const found = wholeWords.get(part) ?? beginnings.find(([start]) => part.startsWith(start))?.[1]
    if (found && !(isBuilder && (found === 'aside' || found === 'header'))) return found
  }
  return null
}

const STORY_WORDS =
  /(^|[\s_-])(article|post|entry|story|news|blog|beitrag|artikel|content)[\s_-]?(body|content|text|main|copy|detail)|articlebody|^entry$|richtext|rich-text|itemfulltext|post__content|content__article-body|storytext|maintext|body-?text|bodycopy|single-content|the-content|td-post-content|field-name-body|prose/i

/** How strongly an element says that it holds the story: 0 to 3. */
export function storyClaim({ tag, attributes }: Element): number {
  const property = attributes.itemprop
  if (property !== undefined && /articleBody|reviewBody|\btext\b/.test(property)) return 3
  if (STORY_WORDS.test(attributes.class ?? '') || STORY_WORDS.test(attributes.id ?? '')) return 2
  if (tag === 'article' || tag === 'main' || attributes.role === 'main' || attributes.role === 'article') return 1
  return 0
}

/** True for an element that holds a picture's caption. */
export function isCaptionHolder({ tag, attributes }: Element): boolean {
  if (tag === 'figcaption') return true
  const words = attributes.class
  return (
    words !== undefined &&
    /(^|[\s_-])(captions?|wp-caption-text|bildunterschrift|bildtext|imagecaption|img-caption|gallery-caption|photo-?(text|description)|media-?(text|caption|description)|legende?|bu)([\s_-]|$)|caption$|Caption/.test(
      words,
    )
  )
}

/** True for an element that names who made a picture. */
export function isCreditHolder({ attributes }: Element): boolean {
  const words = attributes.class
  return (
    words !== undefined &&
    /(^|[\s_-])(credits?|copyright|photo-?credit|image-?credit|img-?credit|picture-?credit|bildquelle|bildnachweis|fotograf|photographer|image-?source|photo-?source|quelle|picture-source)([\s_-]|$)|[cC]redit/.test(
      words,
    ) &&
    !/footer|site/i.test(words)
  )
}

/** True for an element that holds the story's standfirst. */
export function isDeckHolder({ tag, attributes }: Element): boolean {
  if (tag === 'html' || tag === 'body' || tag === 'article' || tag === 'main') return false
  if (attributes.itemprop === 'alternativeHeadline' || attributes.itemprop === 'description') return true
  const words = attributes.class
  return (
    words !== undefined &&
    /(^|[\s_-])(deck|dek|subtitle|sub-?headline|subhead|standfirst|lead|lede|lead-?text|leadin|intro|introtext|intro-?text|excerpt|teaser-?text|summary|vorspann|abstract|untertitel|chapo|chapeau|sommario|entradilla|anons|lid|lid-?text|anrei(ss|ß)er|article-?(subtitle|lead|intro|summary|teaser|description))([\s_-]|$)/i.test(
      words,
    )
  )
}
