/* Generated from npiv-status-codes.md by statusgen; do not edit. */
#ifndef NPIV_STATUS_CODES_H
#define NPIV_STATUS_CODES_H
// clang-format off

/*
 * NPIV Status Codes (Windows Drivers)
 */

//
// MessageId: NPIV_SUCCESS
//
// MessageText:
//
// The NPIV virtual port operation completed successfully.
//
#define NPIV_SUCCESS                     0x00000000L

//
// MessageId: NPIV_UNKNOWN_ERROR
//
// MessageText:
//
// The NPIV virtual port operation failed with an unknown error.
//
#define NPIV_UNKNOWN_ERROR               0x00000001L

//
// MessageId: NPIV_NOT_SUPPORTED_HOST
//
// MessageText:
//
// The NPIV virtual port operation is not supported by the host
//
#define NPIV_NOT_SUPPORTED_HOST          0x00000002L

//
// MessageId: NPIV_NOT_SUPPORTED_FABRIC
//
// MessageText:
//
// The NPIV virtual port operation is not supported by the fabric.
//
#define NPIV_NOT_SUPPORTED_FABRIC        0x00000003L

//
// MessageId: NPIV_OUT_OF_RESOURCES
//
// MessageText:
//
// There are not enough of resources to perform the NPIV virtual port
// operation.
//
#define NPIV_OUT_OF_RESOURCES            0x00000004L

//
// MessageId: NPIV_MAX_VPORT_COUNT
//
// MessageText:
//
// The maximum number of virtual ports on the physical HBA is exceeded.
//
#define NPIV_MAX_VPORT_COUNT             0x00000005L

//
// MessageId: NPIV_WWPN_IN_USE
//
// MessageText:
//
// The world wide port name already exists on the fabric.
//
#define NPIV_WWPN_IN_USE                 0x00000006L

//
// MessageId: NPIV_WWPN_INVALID_FORMAT
//
// MessageText:
//
// An invalid parameter was given.
//
#define NPIV_WWPN_INVALID_FORMAT         0x00000007L

//
// MessageId: NPIV_LINK_DOWN
//
// MessageText:
//
// The fibre channel link is down.
//
#define NPIV_LINK_DOWN                   0x00000008L

//
// MessageId: NPIV_WWPN_NOT_FOUND
//
// MessageText:
//
// The fibre channel miniport driver does not support NPIV or the NPIV WMI
// classes are not installed correctly.
//
#define NPIV_WWPN_NOT_FOUND              0x00000009L

//
// MessageId: NPIV_AUTHENTICATION_MECHANISM_NOT_USABLE
//
// MessageText:
//
// The DH-CHAP authentication mechanism is not usable.
//
#define NPIV_AUTHENTICATION_MECHANISM_NOT_USABLE 0x0000000AL

//
// MessageId: NPIV_HASH_FUNCTION_NOT_USABLE
//
// MessageText:
//
// The DH-CHAP hash function is not usable.
//
#define NPIV_HASH_FUNCTION_NOT_USABLE    0x0000000BL

//
// MessageId: NPIV_AUTHENTICATION_TRANSACTION_ALREADY_STARTED
//
// MessageText:
//
// The DH-CHAP authentication transaction has already started
//
#define NPIV_AUTHENTICATION_TRANSACTION_ALREADY_STARTED 0x0000000CL

//
// MessageId: NPIV_AUTHENTICATION_FAILED
//
// MessageText:
//
// The DH-CHAP authentication for the virtual port failed.
//
#define NPIV_AUTHENTICATION_FAILED       0x0000000DL

//
// MessageId: NPIV_UNSUPPORTED_PROTOCOL_VERSION
//
// MessageText:
//
// The specified NPIV protocol version is not supported.
//
#define NPIV_UNSUPPORTED_PROTOCOL_VERSION 0x0000000EL

#endif /* NPIV_STATUS_CODES_H */
