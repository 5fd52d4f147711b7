// SPDX-License-Identifier: Apache-2.0
// What libxlsxwriter itself takes for workbooks like a packet's: replays the calls that
// dump_workbook.py prints, with nothing else around them, and prints how long a round took.
//
// Usage: limit ROUNDS OUTPUT DUMP...
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

enum { MOST_FIELDS = 64, MOST_FORMATS = 256 };

struct call {
  int count;
  char *fields[MOST_FIELDS];
};

struct dump {
  size_t count;
  struct call *calls;
};

static void unescape(char *text) {
  char *to = text;
  for (char *from = text; *from; from++) {
    if (*from == '\\' && from[1]) {
      from++;
      *to++ = *from == 'n' ? '\n' : *from == 't' ? '\t' : *from;
    } else {
      *to++ = *from;
    }
  }
  *to = 0;
}

static struct dump read_dump(const char *path) {
  struct dump dump = {0, NULL};
  char *line = NULL;
  size_t size = 0;
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(1);
  }
  while (getline(&line, &size, file) > 0) {
    char *rest = strdup(line), *field;
    rest[strcspn(rest, "\n")] = 0;
    dump.calls = realloc(dump.calls, (dump.count + 1) * sizeof *dump.calls);
    struct call *call = &dump.calls[dump.count++];
    memset(call, 0, sizeof *call);
    while ((field = strsep(&rest, "\t")) && call->count < MOST_FIELDS - 1) {
      unescape(field);
      call->fields[call->count++] = field;
    }
  }
  free(line);
  fclose(file);
  return dump;
}

static void set_format(lxw_format *format, char **f) {
  format_set_font_size(format, atof(f[1]));
  if (atoi(f[2])) format_set_bold(format);
  if (atoi(f[3])) format_set_italic(format);
  if (atoi(f[4])) format_set_font_color(format, atoi(f[4]));
  if (atoi(f[5])) format_set_bg_color(format, atoi(f[5]));
  if (atoi(f[6])) format_set_text_wrap(format);
  if (atoi(f[7])) format_set_indent(format, atoi(f[7]));
  format_set_align(format, atoi(f[8]));
  if (atoi(f[9]) != LXW_ALIGN_VERTICAL_BOTTOM) format_set_align(format, atoi(f[9]));
  format_set_left(format, atoi(f[10]));
  format_set_right(format, atoi(f[11]));
  format_set_top(format, atoi(f[12]));
  format_set_bottom(format, atoi(f[13]));
  if (atoi(f[14])) format_set_unlocked(format);
  if (strcmp(f[15], "General")) format_set_num_format(format, f[15]);
}

static void add_list(lxw_worksheet *page, struct call *call) {
  char **f = call->fields;
  lxw_data_validation rule;
  memset(&rule, 0, sizeof rule);
  int is_list = call->count > 9 && *f[9];
  rule.validate = is_list ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_ANY;
  // The array of fields ends with NULL, as the list has to.
  rule.value_list = is_list ? (void *)&f[9] : NULL;
  rule.input_title = *f[5] ? f[5] : NULL;
  rule.input_message = *f[6] ? f[6] : NULL;
  rule.error_title = *f[7] ? f[7] : NULL;
  rule.error_message = *f[8] ? f[8] : NULL;
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  worksheet_data_validation_range(page, atoi(f[1]), atoi(f[2]), atoi(f[3]), atoi(f[4]), &rule);
}

static void add_condition(lxw_worksheet *page, char **f, lxw_format *format) {
  lxw_conditional_format rule;
  memset(&rule, 0, sizeof rule);
  rule.type = LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
  rule.value_string = f[5];
  rule.format = format;
  worksheet_conditional_format_range(
      page, atoi(f[1]), atoi(f[2]), atoi(f[3]), atoi(f[4]), &rule);
}

static void set_page(lxw_worksheet *page, char **f) {
  char footer[300];
  worksheet_gridlines(page, LXW_HIDE_ALL_GRIDLINES);
  worksheet_freeze_panes(page, 1, 0);
  if (atoi(f[1])) worksheet_set_landscape(page);
  worksheet_fit_to_pages(page, 1, 0);
  worksheet_set_margins(page, 0.5, 0.5, 0.5, 0.65);
  worksheet_repeat_rows(page, 0, 0);
  worksheet_print_area(page, 0, 0, atoi(f[3]), atoi(f[4]));
  snprintf(footer, sizeof footer, "&L%.200s&RPage &P of &N", f[2]);
  worksheet_set_footer(page, footer);
}

static void write_book(const char *path, struct dump *dump) {
  lxw_workbook *book = workbook_new(path);
  lxw_doc_properties properties;
  lxw_format *formats[MOST_FORMATS] = {NULL}, *attention = workbook_add_format(book);
  lxw_worksheet *page = NULL;
  int format_count = 0;
  memset(&properties, 0, sizeof properties);
  properties.title = "Interview packet";
  properties.created = 86400;
  workbook_set_properties(book, &properties);
  format_set_bold(attention);
  format_set_bg_color(attention, 0xFCE4D6);
  for (size_t index = 0; index < dump->count; index++) {
    struct call *call = &dump->calls[index];
    char **f = call->fields, *what = f[0];
    int row = call->count > 1 ? atoi(f[1]) : 0, column = call->count > 2 ? atoi(f[2]) : 0;
    int number = call->count > 3 ? atoi(f[3]) : -1;
    lxw_format *format = number >= 0 && number < format_count ? formats[number] : NULL;
    if (!strcmp(what, "format") && format_count < MOST_FORMATS) {
      formats[format_count] = workbook_add_format(book);
      set_format(formats[format_count++], f);
    } else if (!strcmp(what, "sheet")) {
      page = workbook_add_worksheet(book, f[1]);
      if (atoi(f[2])) worksheet_hide(page);
    } else if (!strcmp(what, "columns")) {
      worksheet_set_column(page, row, column, atof(f[3]), NULL);
    } else if (!strcmp(what, "row")) {
      worksheet_set_row(page, row, atof(f[2]), NULL);
    } else if (!strcmp(what, "blank")) {
      worksheet_write_blank(page, row, column, format);
    } else if (!strcmp(what, "string")) {
      worksheet_write_string(page, row, column, f[4], format);
    } else if (!strcmp(what, "number")) {
      worksheet_write_number(page, row, column, atof(f[4]), format);
    } else if (!strcmp(what, "formula")) {
      worksheet_write_formula_str(page, row, column, f[5], format, f[4]);
    } else if (!strcmp(what, "list")) {
      add_list(page, call);
    } else if (!strcmp(what, "condition")) {
      add_condition(page, f, attention);
    } else if (!strcmp(what, "page")) {
      set_page(page, f);
    } else if (!strcmp(what, "breaks") && call->count > 2) {
      lxw_row_t rows[MOST_FIELDS] = {0};
      for (int one = 1; one < call->count; one++) rows[one - 1] = atoi(f[one]);
      worksheet_set_h_pagebreaks(page, rows);
    } else if (!strcmp(what, "chart")) {
      lxw_chart *chart = workbook_add_chart(book, LXW_CHART_BAR);
      lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
      chart_series_set_categories(series, f[1], 16, 1, 19, 1);
      chart_series_set_values(series, f[1], 16, 6, 19, 6);
      worksheet_insert_chart(page, 20, 9, chart);
    } else if (!strcmp(what, "name")) {
      workbook_define_name(book, f[1], f[2]);
    }
  }
  lxw_error code = workbook_close(book);
  if (code != LXW_NO_ERROR) {
    fprintf(stderr, "%s: %s\n", path, lxw_strerror(code));
    exit(1);
  }
}

static double seconds(int who) {
  struct rusage usage;
  getrusage(who, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
      + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int count, char **arguments) {
  if (count < 4) {
    fprintf(stderr, "usage: limit ROUNDS OUTPUT DUMP...\n");
    return 64;
  }
  int rounds = atoi(arguments[1]), dumps = count - 3;
  struct dump *read = calloc(dumps, sizeof *read);
  for (int index = 0; index < dumps; index++) read[index] = read_dump(arguments[index + 3]);
  double start = seconds(RUSAGE_SELF);
  for (int round = 0; round < rounds; round++)
    for (int index = 0; index < dumps; index++) write_book(arguments[2], &read[index]);
  printf("%.6f\n", (seconds(RUSAGE_SELF) - start) / rounds);
  return 0;
}
