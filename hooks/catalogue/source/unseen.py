"""Characters that nobody sees, and those between which some may stand: code points in hexadecimal.

Written by hooks/characters_from_unicode.py, by Unicode 17.0; not by hand.
"""

HIDDEN = (
    "0-8 b-1f 7f-9f ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200c 200e-200f 2028-202e 2060-206f 2800 3164 "
    "d800-f8ff fdd0-fdef fe00-fe0e feff ffa0 fff0-ffff 13430-1343f 13441-13442 16fe4 1bca0-1bca3 1d159 "
    "1d173-1d17a 1fffe-1ffff 2fffe-2ffff 3fffe-3ffff 4fffe-4ffff 5fffe-5ffff 6fffe-6ffff 7fffe-7ffff "
    "8fffe-8ffff 9fffe-9ffff afffe-affff bfffe-bffff cfffe-cffff dfffe-e0fff efffe-10ffff"
)
"""Nobody sees them, wherever they stand."""

NO_ROOM = (
    "ad 34f 61c 17b4-17b5 180b-180f 200b-200f 202a-202c 2060-206f fe00-fe0f feff fff0-fff8 1bca0-1bca3 "
    "1d173-1d17a e0000-e0fff"
)
"""Without these a text looks the same."""

GAPS = "b-c 115f-1160 2028-2029 2800 3164 ffa0 13441-13442 16fe4 1d159"
"""With a space in their place a text looks the same."""

PRIVATE = "e000-f8ff f0000-ffffd 100000-10fffd"
"""What each means, only a font says."""

EMOJI = (
    "a9 ae 203c 2049 2122 2139 2194-2199 21a9-21aa 231a-231b 2328 23cf 23e9-23f3 23f8-23fa 24c2 25aa-25ab 25b6 "
    "25c0 25fb-25fe 2600-2604 260e 2611 2614-2615 2618 261d 2620 2622-2623 2626 262a 262e-262f 2638-263a 2640 "
    "2642 2648-2653 265f-2660 2663 2665-2666 2668 267b 267e-267f 2692-2697 2699 269b-269c 26a0-26a1 26a7 "
    "26aa-26ab 26b0-26b1 26bd-26be 26c4-26c5 26c8 26ce-26cf 26d1 26d3-26d4 26e9-26ea 26f0-26f5 26f7-26fa 26fd "
    "2702 2705 2708-270d 270f 2712 2714 2716 271d 2721 2728 2733-2734 2744 2747 274c 274e 2753-2755 2757 "
    "2763-2764 2795-2797 27a1 27b0 27bf 2934-2935 2b05-2b07 2b1b-2b1c 2b50 2b55 3030 303d 3297 3299 1f004 "
    "1f0cf 1f170-1f171 1f17e-1f17f 1f18e 1f191-1f19a 1f201-1f202 1f21a 1f22f 1f232-1f23a 1f250-1f251 "
    "1f300-1f321 1f324-1f393 1f396-1f397 1f399-1f39b 1f39e-1f3f0 1f3f3-1f3f5 1f3f7-1f3fa 1f400-1f4fd "
    "1f4ff-1f53d 1f549-1f54e 1f550-1f567 1f56f-1f570 1f573-1f57a 1f587 1f58a-1f58d 1f590 1f595-1f596 "
    "1f5a4-1f5a5 1f5a8 1f5b1-1f5b2 1f5bc 1f5c2-1f5c4 1f5d1-1f5d3 1f5dc-1f5de 1f5e1 1f5e3 1f5e8 1f5ef 1f5f3 "
    "1f5fa-1f64f 1f680-1f6c5 1f6cb-1f6d2 1f6d5-1f6d7 1f6dc-1f6e5 1f6e9 1f6eb-1f6ec 1f6f0 1f6f3-1f6fc "
    "1f7e0-1f7eb 1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff 1fa70-1fa7c 1fa80-1fa89 1fa8f-1fac6 1face-1fadc "
    "1fadf-1fae9 1faf0-1faf8"
)
"""Pictures: U+FE0F behind one says that it is in colours."""

JOINED_BEFORE = (
    "26d3 26f9 2764 1f344 1f34b 1f3c3-1f3c4 1f3ca-1f3cc 1f3f3-1f3f4 1f408 1f415 1f426 1f43b 1f441 1f466-1f469 "
    "1f46e-1f471 1f473 1f477 1f481-1f482 1f486-1f487 1f48b 1f575 1f62e 1f635-1f636 1f642 1f645-1f647 1f64b "
    "1f64d-1f64e 1f6a3 1f6b4-1f6b6 1f91d 1f926 1f935 1f937-1f939 1f93c-1f93e 1f9b8-1f9b9 1f9cd-1f9cf "
    "1f9d1-1f9d2 1f9d4 1f9d6-1f9df"
)
"""Pictures that U+200D joins to the next."""

JOINED_AFTER = (
    "2194-2195 2620 2640 2642 2695-2696 26a7 2708 2744 2764 27a1 2b1b 1f308 1f32b 1f33e 1f373 1f37c 1f384 "
    "1f393 1f3a4 1f3a8 1f3eb 1f3ed 1f466-1f469 1f48b 1f4a5 1f4a8 1f4ab 1f4bb-1f4bc 1f525 1f527 1f52c 1f5e8 "
    "1f680 1f692 1f7e9 1f7eb 1f91d 1f9af-1f9b3 1f9ba 1f9bc-1f9bd 1f9d1-1f9d2 1fa79"
)
"""Pictures that U+200D joins to the one before."""
