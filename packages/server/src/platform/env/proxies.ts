import { isIP } from "node:net";

const nets = ["loopback", "linklocal", "uniquelocal"];

/** Whether a proxy is named as we can know it: an address, a net such as 10.0.0.0/8, or one of the names of nets. */
export function isProxy(name: string): boolean {
  if (nets.includes(name)) return true;
  const [address = "", bits] = name.split("/");
  const version = isIP(address);
  if (version === 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
