// Data table: invented sentences the plants stand in; `{}` is the plant's place. They hold no name of a person.

export const FRAMES: readonly string[] = [
  'Вчера вечером {} снова видели у проходной завода.',
  'В списке на второй странице стоит {}, дальше запись обрывается.',
  'По словам соседей, {} уехал ещё до первого снега.',
  'Мы спросили об этом ({}), но ответа не получили.',
  'Письмо начиналось так: «{}, прошу вас ответить».',
  'У довідці зазначено: {}; печатка нечітка.',
  'Сусіди казали, що {} повернеться навесні.',
  'Після обіду прийшов лист, у ньому було {} та дата.',
  'The second page of the list reads {} and then breaks off.',
  'A note on the back of the photograph says: {}.',
  'When the bus stopped, {} was the first thing they heard.',
  'Nobody in the office could explain why {} stood there twice.',
  'На обороте снимка карандашом выведено: {}',
  'Telefonnotiz: {} – bitte zurückrufen.',
]

export const FILLERS: readonly string[] = [
  'Дорога размокла, и грузовики шли по обочине до самого моста.',
  'Столовую закрыли на ремонт, поэтому обед привозили в термосах.',
  'Восени річка піднялася, і пором не ходив цілий тиждень.',
  'The heating failed in the second week and was not repaired.',
  'They waited at the depot until the morning shift came in.',
  'Die Halle stand leer, nur die Uhr lief noch.',
  'Автобус опоздал на сорок минут, расписание никто не менял.',
  'На складі лишилося небагато теплого одягу та ковдр.',
]

/** Names for files and entries around a planted one; they say nothing. */
export const BLAND_NAMES: readonly string[] = ['otchet', 'report', 'zapis', 'page', 'spysok', 'letter', 'skan', 'notes']
