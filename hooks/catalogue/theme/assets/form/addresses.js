/* Addresses of links: which may stand in a text, and which is one of a web page; the twins of source/markdown/body.py. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { hasSpace } = katalog.texts;

  /* Whether the text is an http(s) address with a host and without a space, as Python's urlsplit takes it apart. */
  function isWeb(text) {
    if (hasSpace(text)) return false;
    const match = /^(https?):\/\/([^/?#]*)/i.exec(text.replace(/^[\0-\x20]+/, ""));
    if (!match) return false;
    const [, , place] = match, opened = place.includes("[");
    if (opened !== place.includes("]")) return false;
    if (opened && !isBracketed(place.slice(place.indexOf("[") + 1).split("]")[0])) return false;
    const bare = place.replace(/[@:]/g, ""), folded = bare.normalize("NFKC");
    if (bare !== folded && /[/?#@:]/.test(folded)) return false;
    const host = place.slice(place.lastIndexOf("@") + 1);
    return (host.includes("[") ? host.slice(host.indexOf("[") + 1).split("]")[0] : host.split(":")[0]) !== "";
  }

  /* What may stand in square brackets: an address of IPv6, with a zone or without. */
  function isBracketed(host) {
    if (host.startsWith("v")) return /^v[a-fA-F0-9]+\..+$/.test(host);
    const [address, ...zone] = host.split("%");
    if (zone.length > 1 || zone[0] === "" || !/^[0-9a-fA-F:.]+$/.test(address)) return false;
    try {
      return Boolean(new URL(`http://[${address}]/`));
    } catch {
      return false;
    }
  }

  /* Whether it is a web or mail address, a telephone number or a relative path. */
  function mayBeLinked(address) {
    const at = address.indexOf(":"), scheme = address.slice(0, at);
    if (at >= 0 && !scheme.includes("/")) {
      return at + 1 < address.length && (["mailto", "tel"].includes(scheme.toLowerCase()) || isWeb(address));
    }
    return address !== "" && !"/#?".includes(address[0]);
  }

  /* posixpath.normpath(posixpath.join(folder, address)), for a relative address. */
  function joined(folder, address) {
    const parts = [];
    for (const part of `${folder}/${address}`.split("/")) {
      if (part === "" || part === ".") continue;
      if (part !== ".." || !parts.length || parts[parts.length - 1] === "..") parts.push(part);
      else parts.pop();
    }
    return parts.join("/") || ".";
  }

  /* posixpath.relpath(path, folder). */
  function relative(path, folder) {
    const to = path.split("/"), from = folder.split("/");
    let same = 0;
    while (same < to.length && same < from.length && to[same] === from[same]) same++;
    return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/") || ".";
  }

  /* The address with its percent signs undone, as people write it. */
  const plain = address => address.replace(/(?:%[0-9a-f]{2})+/gi, bytes =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes.slice(1).split("%"), byte => parseInt(byte, 16))));

  katalog.addresses = { isWeb, mayBeLinked, joined, relative, plain };
})();
