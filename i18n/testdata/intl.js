// Writes intl.json, a table of what another implementation answers:
//
//	node testdata/intl.js > testdata/intl.json
//
// The table in the repository was measured with Node 20.20.2, whose Intl is
// ICU 78.2 on CLDR 48. Numbers are handed over as decimal strings, so that no
// binary fraction is rounded on the way.
'use strict';
const langs = ['en', 'fr', 'es', 'ar'];
const rows = [];
const show = o => rows.push(JSON.stringify(o));

function decimal(coef, scale) {
  let s = String(coef).replace('-', '').padStart(scale + 1, '0');
  if (scale > 0) s = s.slice(0, -scale) + '.' + s.slice(-scale);
  return (String(coef).startsWith('-') ? '-' : '') + s;
}

const coefs = ['0', '1', '-1', '2', '5', '9', '10', '12', '99', '-100', '101', '999', '1000', '1001', '-1234', '1850',
  '9999', '10000', '-10000', '12345', '99999', '100000', '119250', '405000', '999999', '1000000', '-1234567', '40500000',
  '987654321', '123456789012', '9223372036854775807', '-9223372036854775808'];

for (const lang of langs) {
  for (const coef of coefs) {
    for (const scale of [0, 1, 2, 3, 6, 18]) {
      const v = decimal(coef, scale), digits = {minimumFractionDigits: scale, maximumFractionDigits: scale};
      show({kind: 'number', lang, coef, scale, want: new Intl.NumberFormat(lang, digits).format(v)});
      const after = Math.max(0, scale - 2);
      show({kind: 'percent', lang, coef, scale, want: new Intl.NumberFormat(lang,
        {style: 'percent', minimumFractionDigits: after, maximumFractionDigits: after}).format(v)});
      for (const max of [1, 3, 18].includes(scale) ? [0, 1] : []) {
        const o = {minimumFractionDigits: Math.min(max, scale), maximumFractionDigits: max, signDisplay: 'negative'};
        show({kind: 'rounded', lang, coef, scale, max, want: new Intl.NumberFormat(lang, o).format(v)});
        const p = {...o, minimumFractionDigits: Math.min(max, after), style: 'percent'};
        show({kind: 'rounded percent', lang, coef, scale, max, want: new Intl.NumberFormat(lang, p).format(v)});
      }
    }
    for (const cur of ['CAD', 'USD', 'EUR', 'JPY', 'KWD', 'GBP', 'MXN', 'SYP', 'ISK', 'XXY']) {
      const scale = {JPY: 0, SYP: 0, ISK: 0, KWD: 3}[cur] ?? 2;
      show({kind: 'money', lang, coef, cur, want: new Intl.NumberFormat(lang, {style: 'currency', currency: cur}).format(decimal(coef, scale))});
    }
  }
  for (const scale of [0, 1, 2]) {
    const rules = new Intl.PluralRules(lang, {minimumFractionDigits: scale, maximumFractionDigits: scale});
    for (const coef of [0, 1, 2, 3, 5, 7, 10, 11, 15, 20, 25, 99, 100, 101, 102, 103, 110, 111, 199, 200, 202, 1000, 1003, 1011,
      1100, 1150, 10000, 100000, 1000000, 1000001, 2000000, 10000000, 100000000, 123000000]) {
      show({kind: 'plural', lang, coef: String(coef), scale, want: rules.select(coef / 10 ** scale)});
    }
  }
  const utc = (y, m = 1, d = 1) => Date.UTC(y, m - 1, d);
  const long = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'});
  const month = new Intl.DateTimeFormat(lang, {year: 'numeric', month: 'long', timeZone: 'UTC'});
  const year = new Intl.DateTimeFormat(lang, {year: 'numeric', timeZone: 'UTC'});
  for (const y of [1867, 1999, 2000, 2022, 2026, 9999]) {
    show({kind: 'date', lang, from: [y, 0, 0], want: year.format(utc(y))});
    for (let m = 1; m <= 12; m++) {
      show({kind: 'date', lang, from: [y, m, 0], want: month.format(utc(y, m))});
      for (const d of [1, 9, 28]) show({kind: 'date', lang, from: [y, m, d], want: long.format(utc(y, m, d))});
    }
  }
  for (const [from, to] of [[[2022, 0, 0], [2026, 0, 0]], [[1999, 0, 0], [2000, 0, 0]]])
    show({kind: 'span', lang, from, to, want: year.formatRange(utc(from[0]), utc(to[0]))});
  for (const [from, to] of [[[2025, 4, 0], [2026, 3, 0]], [[2026, 1, 0], [2026, 5, 0]]])
    show({kind: 'span', lang, from, to, want: month.formatRange(utc(...from.slice(0, 2)), utc(...to.slice(0, 2)))});
  for (const [from, to] of [[[2025, 4, 1], [2026, 3, 31]], [[2026, 1, 1], [2026, 12, 31]], [[2026, 5, 9], [2026, 5, 9]]])
    show({kind: 'span', lang, from, to, want: long.formatRange(utc(...from), utc(...to))});
  const words = {
    en: ['Health', 'Housing', 'Justice', 'Education'], fr: ['Santé', 'Logement', 'Justice', 'Éducation'],
    es: ['Salud', 'Inclusión', 'Justicia', 'Vivienda'], ar: ['الصحة', 'التعليم', 'العدالة', 'الإسكان'],
  }[lang];
  const lists = [[], ...[1, 2, 3, 4].map(n => words.slice(0, n))];
  if (lang === 'es') lists.push(['siete', 'ocho'], ['agua', 'hielo'], ['padre', 'hijo'], ['uno', 'hotel'], ['A', 'B', 'Italia'], ['7', '8'], ['10', '11']);
  for (const items of lists) {
    show({kind: 'and', lang, items, want: new Intl.ListFormat(lang, {type: 'conjunction'}).format(items)});
    show({kind: 'or', lang, items, want: new Intl.ListFormat(lang, {type: 'disjunction'}).format(items)});
  }
}
process.stdout.write('[\n' + rows.join(',\n') + '\n]\n');
