const CHINESE = '零一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 23 → 二十三, 105 → 一百零五 */
function counted(n: number, digits: string, units: string): string {
  if (n <= 0 || n > 9999) return String(n);
  let text = '';
  let zero = false;
  for (let i = 3; i >= 0; i--) {
    const digit = Math.floor(n / 10 ** i) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += (zero ? digits[0] : '') + digits[digit]! + (i > 0 ? units[i - 1] : '');
      zero = false;
    }
  }
  return text;
}

const ten = (text: string): string => text.replace(/^一十/, '十');

function roman(n: number): string {
  if (n <= 0 || n > 3999) return String(n);
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** 1 → a, 27 → aa */
const letters = (n: number): string =>
  n <= 0 || n > 260 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const among = (marks: string) => (n: number) => [...marks][n - 1] ?? String(n);
const chinese = (n: number): string => ten(counted(n, CHINESE, '十百千'));

/** Word's names of the forms of a list's numbers; what is not here is decimal. */
const FORMS: Record<string, (n: number) => string> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: (n) => [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  chineseLegalSimplified: (n) => counted(n, LEGAL, '拾佰仟'),
  ideographLegalTraditional: (n) => counted(n, LEGAL, '拾佰仟'),
  ideographTraditional: among('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: among('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: among('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: among('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedParen: among('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: among('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  none: () => '',
};

/** The number of a list's item as Word shows it: 3 as chineseCounting → 三. */
export const numberIn = (form: string, n: number): string => (Object.hasOwn(FORMS, form) ? FORMS[form]!(n) : String(n));
