"""Files that hold message tables, made byte by byte after Microsoft's "PE Format" and MESSAGE_RESOURCE_DATA."""

import struct

PE32, PE32_PLUS = 0x10B, 0x20B
I386, AMD64, ARM64 = 0x14C, 0x8664, 0xAA64
RSRC = 0x1000  # where the resources are in the loaded image


def padded(data, size=4):
    return data + bytes(-len(data) % size)


def table(messages, flags=1, encoding="utf-16-le"):
    """A message table of {value: text}."""
    values = sorted(messages)
    runs = []
    for value in values:
        if runs and value == runs[-1][1] + 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    head, body = struct.pack("<I", len(runs)), b""
    start = 4 + 12 * len(runs)
    for low, high in runs:
        head += struct.pack("<III", low, high, start + len(body))
        for value in range(low, high + 1):
            text = padded(messages[value].encode(encoding) + b"\0" * (2 if flags == 1 else 1))
            body += struct.pack("<HH", len(text) + 4, flags) + text
    return head + body


def tree(resources):
    """The section .rsrc of [(type, id or name, language, bytes)]."""
    levels = {}
    for kind, name, language, data in resources:
        levels.setdefault(kind, {}).setdefault(name, {})[language] = data
    blob, patches, strings = bytearray(), [], []

    def directory(children):
        at = len(blob)
        named = [key for key in children if isinstance(key, str)]
        blob.extend(struct.pack("<IIHHHH", 0, 0, 0, 0, len(named), len(children) - len(named)))
        slots = []
        for key in named + sorted(key for key in children if not isinstance(key, str)):
            slots.append((len(blob), children[key]))
            if isinstance(key, str):
                strings.append((len(blob), key))
            blob.extend(struct.pack("<II", 0 if isinstance(key, str) else key, 0))
        for slot, child in slots:
            if isinstance(child, dict):
                struct.pack_into("<I", blob, slot + 4, directory(child) | 0x80000000)
            else:
                patches.append((slot, child))
        return at

    directory(levels)
    for slot, data in patches:
        struct.pack_into("<I", blob, slot + 4, len(blob))
        blob.extend(struct.pack("<IIII", 0, len(data), 0, 0))
    for slot, name in strings:
        struct.pack_into("<I", blob, slot, len(blob) | 0x80000000)
        blob.extend(padded(struct.pack("<H", len(name)) + name.encode("utf-16-le")))
    for slot, data in patches:
        (entry,) = struct.unpack_from("<I", blob, slot + 4)
        struct.pack_into("<I", blob, entry, RSRC + len(blob))
        blob.extend(padded(data, 8))
    return bytes(blob)


def image(section, magic=PE32_PLUS, machine=AMD64):
    """A PE file with that section .rsrc and nothing else."""
    optional = bytearray(224 if magic == PE32 else 240)
    struct.pack_into("<H", optional, 0, magic)
    directories = 96 if magic == PE32 else 112
    struct.pack_into("<I", optional, directories - 4, 16)
    struct.pack_into("<II", optional, directories + 16, RSRC, len(section))
    place = 0x200
    dos = b"MZ" + bytes(0x3A) + struct.pack("<I", 0x40)
    coff = b"PE\0\0" + struct.pack("<HHIIIHH", machine, 1, 0, 0, 0, len(optional), 0x2102)
    head = b".rsrc\0\0\0" + struct.pack("<IIIIIIHHI", len(section), RSRC, len(section), place, 0, 0, 0, 0, 0x40000040)
    start = dos + coff + bytes(optional) + head
    return start + bytes(place - len(start)) + section


def res(resources):
    """A .res file."""
    out = struct.pack("<IIHHHHIHHII", 0, 32, 0xFFFF, 0, 0xFFFF, 0, 0, 0, 0, 0, 0)
    for kind, name, language, data in resources:
        words = [struct.pack("<HH", 0xFFFF, word) if isinstance(word, int) else (word + "\0").encode("utf-16-le")
                 for word in (kind, name)]
        middle = padded(b"".join(words))
        out += struct.pack("<II", len(data), 8 + len(middle) + 16) + middle
        out += struct.pack("<IHHII", 0, 0, language, 0, 0) + padded(data)
    return out
