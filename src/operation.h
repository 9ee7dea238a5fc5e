/* The operations of all services as const data, compiled from api/ at build time, and how to read it.
 *
 * Everything is an array index or an offset into one pool of text, so the tables hold no pointer, need no relocation
 * and are shared by every process that maps the module.
 */
#ifndef HWC_OPERATION_H
#define HWC_OPERATION_H

#include <stdint.h>

#include "hwc.h"

enum hwc_kind {
  HWC_ANY, /* any JSON value, sent as it is */
  HWC_STRING,
  HWC_INTEGER,
  HWC_NUMBER,
  HWC_BOOLEAN,
  HWC_FILE,   /* bytes of a file: multipart forms */
  HWC_OBJECT, /* named fields: first, count */
  HWC_LIST,   /* item */
  HWC_MAP     /* string keys, item */
};

enum hwc_place { HWC_IN_PATH, HWC_IN_QUERY, HWC_IN_HEADER, HWC_IN_BODY };

enum hwc_answer { HWC_ANSWER_JSON, HWC_ANSWER_STREAM };

#define HWC_NO_TYPE 0xffffu

enum hwc_field_flag {
  HWC_REQUIRED = 1,
  HWC_HAS_MIN = 2, /* of the number, or of the length of a string in characters, or of a list */
  HWC_HAS_MAX = 4,
  HWC_INT64 = 8 /* documented as a 64-bit integer */
};

struct hwc_type {
  uint32_t name;  /* text; "" for lists, maps and the plain kinds' own names ("string", ...) */
  uint32_t first; /* HWC_OBJECT: first field */
  uint16_t count; /* HWC_OBJECT: number of fields */
  uint16_t item;  /* HWC_LIST, HWC_MAP: type of the items */
  uint8_t kind;   /* enum hwc_kind */
};

struct hwc_field {
  int64_t min, max;
  uint32_t name;
  uint32_t summary;     /* text, "" when there is none */
  uint32_t first_value; /* known values (enum): first index for hwc_api_value */
  uint16_t value_count;
  uint16_t type;
  uint8_t place; /* enum hwc_place */
  uint8_t flags; /* enum hwc_field_flag */
};

struct hwc_operation {
  uint32_t name;
  uint32_t method;
  uint32_t path; /* template: /v1/{project_id}/capture-task */
  uint32_t summary;
  uint32_t content_type; /* of the request body */
  uint32_t pages;        /* how lists are paged: "limit=limit;offset=offset;records=data.records", "" when not */
  uint32_t first;        /* first parameter */
  uint16_t count;        /* parameters outside the body */
  uint16_t body;         /* type of the body, or HWC_NO_TYPE */
  uint16_t response;     /* type of the answer, or HWC_NO_TYPE */
  uint8_t service;       /* index of the service */
  uint8_t answer;        /* enum hwc_answer */
};

struct hwc_region {
  uint32_t id;
  uint32_t first_endpoint; /* first index for hwc_api_value */
  uint16_t endpoint_count;
};

struct hwc_service {
  uint32_t name;
  uint32_t title;
  uint32_t first_alias;     /* other names of the service: first index for hwc_api_value */
  uint32_t first_operation; /* sorted by name */
  uint32_t first_region;    /* sorted by id */
  uint16_t alias_count;
  uint16_t operation_count;
  uint16_t region_count;
};

/* The text at an offset, terminated; lives as long as the module. */
const char *hwc_api_text(uint32_t offset);

/* A listed value (enum member, endpoint or alias) by its index, terminated. */
const char *hwc_api_value(uint32_t index);

/* Rows by index; NULL when out of range. */
const struct hwc_service *hwc_api_service(size_t index);
const struct hwc_type *hwc_api_type(size_t index);
const struct hwc_field *hwc_api_field(size_t index);
const struct hwc_operation *hwc_api_operation(size_t index);
const struct hwc_region *hwc_api_region(size_t index);

/* Finds a service by name or alias; NULL when there is none. */
const struct hwc_service *hwc_service_find(struct hwc_str name);

/* Finds an operation of a service by name; NULL when there is none. */
const struct hwc_operation *hwc_operation_find(const struct hwc_service *service, struct hwc_str name);

/* Finds a region of a service by id; NULL when there is none. */
const struct hwc_region *hwc_region_find(const struct hwc_service *service, struct hwc_str id);

/* Finds a parameter (outside the body) of an operation by wire name, or a field of an object type; NULL when none. */
const struct hwc_field *hwc_operation_param(const struct hwc_operation *op, struct hwc_str name);
const struct hwc_field *hwc_type_field(const struct hwc_type *type, struct hwc_str name);

#endif
