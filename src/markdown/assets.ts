import type { Asset } from '../archive/article.ts';
import { decodedAddress } from '../archive/decoded.ts';

/** An asset and the `?…` or `#…` that stood after it. */
interface FoundAsset {
  asset: Asset;
  rest: string;
}

/** Looks up the file behind an address of a body: as the editor wrote it, percent-encoded or not. */
export function assetFinder(assets: readonly Asset[]): (address: string) => FoundAsset | undefined {
  const byWritten = new Map(assets.map((asset) => [decodedAddress(asset.written), asset]));
  return (address) => {
    const whole = byWritten.get(decodedAddress(address));
    if (whole) return { asset: whole, rest: '' };
    const end = address.search(/[?#]/);
    const asset = end > 0 ? byWritten.get(decodedAddress(address.slice(0, end))) : undefined;
    return asset && { asset, rest: address.slice(end) };
  };
}
