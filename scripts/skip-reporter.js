// A node:test reporter that writes one line for each skipped test: its name, a tab, the reason it gave.
export default async function* skipReporter(events) {
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, skip } = event.data
    if (skip !== undefined && skip !== false) yield `${name}\t${skip === true ? '' : skip}\n`
  }
}
