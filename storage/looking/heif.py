"""HEIC for Pillow: loaded for such pictures alone, so that no other document meets its decoder."""

import pillow_heif

pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
