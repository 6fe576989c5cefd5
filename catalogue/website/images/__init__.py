"""Photos: what they are, which renditions they get, and the bytes of those.

`opening.probe` reads a header, `encoding.verify` decodes everything at a small scale, `geometry.plan_renditions`
decides, `encoding.encode` makes. Bytes
go in and values come out; nothing here touches a file. A photo comes from a stranger, so every step tells what is
wrong with it in a diagnostic and none of them raises. Whoever needs a part takes it from its module: planning needs no
codec, and a run that makes no photo loads none.

    bytes → sniff → open_photo → decode → resize → encode
            formats  opening     pixels   └─ encoding ─┘
"""
