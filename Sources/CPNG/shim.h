// The simplified interface of libpng is made of macros that Swift does not import: a whole picture is read here.
#ifndef ALTERNANCE_CPNG_SHIM_H
#define ALTERNANCE_CPNG_SHIM_H

#include <png.h>
#include <stdlib.h>
#include <string.h>

/// What reading a picture tells: it is one, it is none, it is larger than asked, all its points are alike.
enum alternance_png_reading {
  alternance_png_sound = 0,
  alternance_png_damaged = 1,
  alternance_png_outsized = 2,
  alternance_png_blank = 3
};

static inline int alternance_png_is_blank(const unsigned char *points, size_t count) {
  for (size_t index = 1; index < count; index++)
    if (memcmp(points, points + 2 * index, 2) != 0) return 0;
  return 1;
}

/// Reads a PNG to its last point, as grey and transparency; the sides are those of the picture, zero when it is none.
static inline enum alternance_png_reading alternance_png_read(
    const void *bytes, size_t size, png_uint_32 least, png_uint_32 most, png_uint_32 *width, png_uint_32 *height) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  *width = *height = 0;
  if (!png_image_begin_read_from_memory(&image, bytes, size)) return alternance_png_damaged;
  *width = image.width;
  *height = image.height;
  if (image.width < least || image.height < least || image.width > most || image.height > most) {
    png_image_free(&image);
    return alternance_png_outsized;
  }
  image.format = PNG_FORMAT_GA;
  unsigned char *points = malloc(PNG_IMAGE_SIZE(image));
  int is_read = points && png_image_finish_read(&image, NULL, points, 0, NULL) && !PNG_IMAGE_FAILED(image);
  int is_blank = is_read && alternance_png_is_blank(points, (size_t)image.width * image.height);
  png_image_free(&image);
  free(points);
  return !is_read ? alternance_png_damaged : is_blank ? alternance_png_blank : alternance_png_sound;
}

#endif
