const capitalDigits = [...'零壹贰叁肆伍陆柒捌玖'];
const places = ['', '拾', '佰', '仟'];
/** Four digits go together; the names repeat, so that 10^12 is 万亿. */
const sections = ['', '万', '亿', '万亿'];

/** Fen as ¥1,234.56. */
export function moneyInDigits(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/**
 * Fen in capital numerals, such as 壹仟贰佰叁拾肆元伍角陆分: by the rules for filling in bills
 * (正确填写票据和结算凭证的基本规定, annex to 支付结算办法), without the zeros that they leave to choice.
 */
export function moneyInCapitals(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const cents = centsInCapitals(Math.floor(fen / 10) % 10, fen % 10, yuan > 0);
  if (yuan === 0) return cents === '' ? '零元整' : cents;
  return `${yuanInCapitals(yuan)}元${cents === '' ? '整' : cents}`;
}

function centsInCapitals(jiao: number, fen: number, hasYuan: boolean): string {
  const dimes = jiao > 0 ? `${digit(jiao)}角` : '';
  if (fen === 0) return dimes === '' ? '' : `${dimes}整`;
  return `${jiao === 0 && hasYuan ? '零' : dimes}${digit(fen)}分`;
}

function yuanInCapitals(yuan: number): string {
  let written = '';
  let wantsZero = false;
  for (let at = sections.length - 1; at >= 0; at -= 1) {
    const value = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (value === 0) {
      wantsZero = written !== '';
      continue;
    }
    if (written !== '' && (wantsZero || value < 1000)) written += '零';
    written += sectionInCapitals(value) + (sections[at] ?? '');
    wantsZero = false;
  }
  // 万亿 followed by 亿 says the 亿 once: 壹万贰仟亿.
  return written.replace(/万亿(?=[^亿]*亿)/, '万');
}

function sectionInCapitals(value: number): string {
  const digits = [3, 2, 1, 0].map((place) => ({ place, of: Math.floor(value / 10 ** place) % 10 }));
  const written = digits.map(({ place, of }) => (of === 0 ? '零' : digit(of) + (places[place] ?? '')));
  return written
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

const digit = (of: number): string => capitalDigits[of] ?? '';
