/** An exact decimal number: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** A number as the decimal that it was read from, its shortest form: 0.1 is one tenth. */
export function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return shifted({ digits: BigInt(whole + fraction), scale: fraction.length }, Number(exponent));
}

/** A decimal times 10^`power`. */
export const shifted = ({ digits, scale }: Decimal, power: number): Decimal =>
  scale >= power ? { digits, scale: scale - power } : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };

export const add = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
};

export const negative = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negative(b));

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Below 0 where `a` is less than `b`, 0 where they are equal. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const difference = subtract(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** A quotient to so many significant digits, halves away from zero; `b` is not 0. */
export function divide(a: Decimal, b: Decimal, significant: number): Decimal {
  const sign = a.digits < 0n !== b.digits < 0n ? -1n : 1n;
  const dividend = magnitude(a.digits);
  const divisor = magnitude(b.digits);
  // enough zeros that the quotient has one digit more than wanted
  const zeros = Math.max(0, significant + 1 + String(divisor).length - String(dividend).length);
  const quotient = (dividend * 10n ** BigInt(zeros)) / divisor;
  const surplus = Math.max(0, String(quotient).length - significant);
  const unit = 10n ** BigInt(surplus);
  const digits = sign * ((quotient + unit / 2n) / unit);
  return shifted({ digits, scale: a.scale + zeros }, surplus + b.scale);
}

/** 1250.5, -3, 0.25: no exponent, no zeros at the end. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(magnitude(digits)).padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

/** The double nearest to a decimal. */
export const numberOf = (value: Decimal): number => Number(decimalText(value));

const at = ({ digits, scale }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
