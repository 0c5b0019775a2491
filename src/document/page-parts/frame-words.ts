// Words of the rows and boxes that frame a story when a whole page is copied as text: tables to be extended, one phrase a row (en, ru, uk).
// Source of the rows: our own reading of news sites' furniture; fixed formulas only.

/** Items of a site's menu. A row or column of short items with one of these among them is navigation. */
export const MENU_ITEMS: ReadonlySet<string> = new Set([
  'home', 'homepage', 'main', 'news', 'latest', 'regions', 'region', 'world', 'politics', 'society', 'economy', 'business', 'culture', 'opinion', 'opinions', 'analysis', 'features', 'investigations', 'interviews', 'interview', 'reports', 'reportage', 'stories', 'video', 'videos', 'photo', 'photos', 'podcast', 'podcasts', 'sport', 'sports', 'science', 'health', 'war', 'about', 'about us', 'contact', 'contacts', 'archive', 'special projects', 'projects', 'team', 'en', 'ru', 'uk', 'ua', 'eng', 'рус', 'укр', 'english', 'русский', 'українська', 'feed', 'local', 'weather', 'human rights', 'donate', 'support us', 'search', 'menu', 'subscribe', 'log in', 'sign in',
  'главная', 'новости', 'лента', 'регионы', 'мир', 'политика', 'общество', 'экономика', 'бизнес', 'культура', 'мнения', 'мнение', 'аналитика', 'расследования', 'истории', 'интервью', 'репортажи', 'репортаж', 'видео', 'фото', 'подкасты', 'спорт', 'наука', 'здоровье', 'война', 'о нас', 'о проекте', 'контакты', 'архив', 'спецпроекты', 'редакция', 'погода', 'происшествия', 'город', 'права человека', 'поиск', 'меню', 'войти', 'статьи', 'разборы', 'все новости',
  'головна', 'новини', 'стрічка', 'регіони', 'світ', 'політика', 'суспільство', 'економіка', 'бізнес', 'думки', 'аналітика', 'розслідування', 'історії', 'інтерв’ю', "інтерв'ю", 'репортажі', 'відео', 'подкасти', 'здоров’я', "здоров'я", 'війна', 'про нас', 'про проєкт', 'контакти', 'архів', 'спецпроєкти', 'редакція', 'пошук', 'увійти', 'статті', 'усі новини', 'всі новини', 'місто', 'права людини', 'фронт',
])

/** Words that the names of newsrooms hold; normalised, whole words. */
export const OUTLET_WORDS: ReadonlySet<string> = new Set([
  'news', 'wire', 'times', 'post', 'daily', 'weekly', 'courier', 'herald', 'gazette', 'journal', 'tribune', 'observer', 'monitor', 'chronicle', 'press', 'media', 'mail', 'telegraph', 'bulletin', 'dispatch', 'review', 'express', 'echo', 'sentinel', 'ledger', 'newsroom', 'tv', 'radio', 'agency', 'online',
  'новости', 'газета', 'вестник', 'вести', 'известия', 'ведомости', 'листок', 'журнал', 'курьер', 'обозреватель', 'правда', 'хроника', 'медиа', 'пресса', 'телеграф', 'тв', 'радио', 'агентство', 'голос',
  'новини', 'вісник', 'вісті', 'відомості', 'кур’єр', 'оглядач', 'хроніка', 'медіа', 'преса', 'радіо', 'агентство', 'газета', 'часопис',
])

/** Words that count what readers did, or how long reading takes: with a number and nothing else a line is furniture. */
export const COUNTER_WORDS: ReadonlySet<string> = new Set([
  'comment', 'comments', 'view', 'views', 'read', 'reads', 'reading', 'time', 'min', 'mins', 'minute', 'minutes', 'shares', 'share', 'likes', 'like', 'replies', 'reply', 'of', 'to', 'add', 'a', 'k', 'to read', 'leave', 'show', 'all', 'estimated',
  'комментарий', 'комментария', 'комментариев', 'комментарии', 'просмотр', 'просмотра', 'просмотров', 'просмотры', 'мин', 'минута', 'минуты', 'минут', 'минуту', 'чтения', 'чтение', 'время', 'на', 'читать', 'лайков', 'поделились', 'тыс', 'прочитали', 'оставить', 'показать', 'все',
  'коментар', 'коментаря', 'коментарі', 'коментарів', 'перегляд', 'перегляди', 'переглядів', 'хв', 'хвилина', 'хвилини', 'хвилин', 'хвилину', 'читання', 'час', 'читати', 'прочитали', 'поділилися', 'усі', 'всі',
])

/** Beginnings and endings of lines that ask to subscribe; both of a row must hold where both are given. */
export const SIGN_UP_FRAMES: readonly (readonly [begins: string, ends: string])[] = [
  ['get ', ' by email'], ['get ', ' by e-mail'], ['get ', ' in your inbox'], ['get ', ' to your inbox'], ['receive ', ' by email'], ['receive ', ' in your inbox'], ['have ', ' delivered to your inbox'], ['the best of ', ' in your inbox'], ['get ', ' delivered'], ['get the ', ' newsletter'], ['', '. subscribe'], ['', '. sign up'], ['', '! subscribe'], ['', '. unsubscribe any time'], ['no spam', ''], ['unsubscribe ', ''], ['enter your e', ''], ['i agree to ', ''], ['your e-mail', ''], ['your email', ''],
  ['получайте ', ' на почту'], ['получать ', ' на почту'], ['получайте ', ' по почте'], ['главное за ', ' в вашей почте'], ['', '. подписаться'], ['', '. подпишитесь'], ['подпишись ', ''], ['без спама', ''], ['отписаться можно', ''], ['ваша почта', ''], ['ваш email', ''], ['ваш e-mail', ''], ['я согласен ', ''], ['даю согласие', ''], ['я даю согласие', ''], ['нажимая кнопку', ''], ['письмо раз в ', ''],
  ['отримуйте ', ' на пошту'], ['отримувати ', ' на пошту'], ['отримуйте ', ' поштою'], ['', '. підписатися'], ['', '. підписатись'], ['підпишись ', ''], ['без спаму', ''], ['відписатися можна', ''], ['відписатись можна', ''], ['ваша пошта', ''], ['ваша електронна', ''], ['я погоджуюся', ''], ['даю згоду', ''], ['натискаючи кнопку', ''], ['лист раз на ', ''],
]

/** What a sentence about cookies holds besides the word itself. */
export const COOKIE_VERBS: readonly string[] = ['we use', 'uses', 'use of', 'accept', 'agree', 'consent', 'learn more', 'settings', 'policy', 'используем', 'использует', 'соглас', 'принять', 'подробнее', 'використову', 'погодж', 'згод', 'прийняти', 'детальніше']

/** Lines after which a page's foot has begun: what is short and comes later belongs to it. */
export const FOOT_BEGINNINGS: readonly string[] = [
  'share', 'related', 'read also', 'read more', 'read next', 'see also', 'more ', 'most ', 'tags', 'topics', 'comments', 'leave a ', 'all rights reserved', 'copyright', 'you may also', 'latest', 'popular', 'follow ', 'about the author', 'recommended', 'filed under',
  'поделиться', 'поделитесь', 'читайте также', 'читать также', 'смотрите также', 'по теме', 'материалы по теме', 'похожие', 'теги', 'темы', 'метки', 'комментари', 'оставить комментарий', 'все права', 'популярное', 'самое ', 'последние новости', 'новости партн', 'нашли ошибку', 'заметили ошибку', 'ещё по теме', 'еще по теме', 'рекомендуем',
  'поділитися', 'поділитись', 'поділіться', 'читайте також', 'дивіться також', 'за темою', 'матеріали за темою', 'схожі', 'теги', 'теми', 'мітки', 'коментар', 'залишити коментар', 'усі права', 'всі права', 'популярне', 'останні новини', 'новини партн', 'помітили помилку', 'знайшли помилку', 'ще за темою', 'рекомендуємо',
]

/** Labels of a line of topics. */
export const TAG_LABELS: readonly string[] = ['tags', 'tag', 'topics', 'topic', 'keywords', 'filed under', 'more on', 'теги', 'тег', 'темы', 'тема', 'метки', 'ключевые слова', 'рубрика', 'сюжет', 'теми', 'мітки', 'ключові слова', 'сюжети']

/** What stands in a copyright line beside the name. */
export const COPYRIGHT_WORDS: readonly string[] = ['all rights reserved', 'copyright', 'any use of materials requires a link', 'все права защищены', 'всі права захищені', 'усі права захищені', 'всі права захищено', 'усі права захищено', 'alle rechte vorbehalten']
