import type { Asset } from '../archive/article.ts';

/** An asset and the `?…` or `#…` that stood after it. */
interface FoundAsset {
  asset: Asset;
  rest: string;
}

/** Looks up the file behind an address of a body: as the editor wrote it, percent-encoded or not. */
export function assetFinder(assets: readonly Asset[]): (address: string) => FoundAsset | undefined {
  const byWritten = new Map(assets.map((asset) => [decoded(asset.written), asset]));
  return (address) => {
    const whole = byWritten.get(decoded(address));
    if (whole) return { asset: whole, rest: '' };
    const end = address.search(/[?#]/);
    const asset = end > 0 ? byWritten.get(decoded(address.slice(0, end))) : undefined;
    return asset && { asset, rest: address.slice(end) };
  };
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
