/** A function of a document (or another object) that is worked out once for each and kept beside it. */
export function once<K extends object, A extends readonly unknown[], V>(
  make: (key: K, ...rest: A) => V,
): (key: K, ...rest: A) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key, ...rest) => {
    let hit = made.get(key);
    if (!hit) {
      hit = { value: make(key, ...rest) };
      made.set(key, hit);
    }
    return hit.value;
  };
}
