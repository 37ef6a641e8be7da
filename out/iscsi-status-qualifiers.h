/* Generated from iscsi-status-qualifiers.md by statusgen; do not edit. */
#ifndef ISCSI_STATUS_QUALIFIERS_H
#define ISCSI_STATUS_QUALIFIERS_H
// clang-format off

/*
 * ISCSI_STATUS_QUALIFIERS
 */

//
// 0L (no symbolic name)
//
// Success.
//

//
// MessageId: ISDSC_NON_SPECIFIC_ERROR
//
// MessageText:
//
// Nonspecific error.
//
#define ISDSC_NON_SPECIFIC_ERROR         0xEFFF0001L

//
// MessageId: ISDSC_LOGIN_FAILED
//
// MessageText:
//
// The logon failed.
//
#define ISDSC_LOGIN_FAILED               0xEFFF0002L

//
// MessageId: ISDSC_CONNECTION_FAILED
//
// MessageText:
//
// The connection failed.
//
#define ISDSC_CONNECTION_FAILED          0xEFFF0003L

//
// MessageId: ISDSC_INITIATOR_NODE_ALREADY_EXISTS
//
// MessageText:
//
// The initiator node already exists.
//
#define ISDSC_INITIATOR_NODE_ALREADY_EXISTS 0xEFFF0004L

//
// MessageId: ISDSC_INITIATOR_NODE_NOT_FOUND
//
// MessageText:
//
// The initiator node does not exist.
//
#define ISDSC_INITIATOR_NODE_NOT_FOUND   0xEFFF0005L

//
// MessageId: ISDSC_TARGET_MOVED_TEMPORARILY
//
// MessageText:
//
// The target moved temporarily.
//
#define ISDSC_TARGET_MOVED_TEMPORARILY   0xEFFF0006L

//
// MessageId: ISDSC_TARGET_MOVED_PERMANENTLY
//
// MessageText:
//
// The target moved permanently.
//
#define ISDSC_TARGET_MOVED_PERMANENTLY   0xEFFF0007L

//
// MessageId: ISDSC_INITIATOR_ERROR
//
// MessageText:
//
// Initiator error.
//
#define ISDSC_INITIATOR_ERROR            0xEFFF0008L

//
// MessageId: ISDSC_AUTHENTICATION_FAILURE
//
// MessageText:
//
// Authentication failure.
//
#define ISDSC_AUTHENTICATION_FAILURE     0xEFFF0009L

//
// MessageId: ISDSC_AUTHORIZATION_FAILURE
//
// MessageText:
//
// Authorization failure.
//
#define ISDSC_AUTHORIZATION_FAILURE      0xEFFF000AL

//
// MessageId: ISDSC_NOT_FOUND
//
// MessageText:
//
// Target not found.
//
#define ISDSC_NOT_FOUND                  0xEFFF000BL

//
// MessageId: ISDSC_TARGET_REMOVED
//
// MessageText:
//
// The target is removed.
//
#define ISDSC_TARGET_REMOVED             0xEFFF000CL

//
// MessageId: ISDSC_UNSUPPORTED_VERSION
//
// MessageText:
//
// Unsupported version.
//
#define ISDSC_UNSUPPORTED_VERSION        0xEFFF000DL

//
// MessageId: ISDSC_TOO_MANY_CONNECTIONS
//
// MessageText:
//
// Too many connections.
//
#define ISDSC_TOO_MANY_CONNECTIONS       0xEFFF000EL

//
// MessageId: ISDSC_MISSING_PARAMETER
//
// MessageText:
//
// Missing parameter.
//
#define ISDSC_MISSING_PARAMETER          0xEFFF000FL

//
// MessageId: ISDSC_CANT_INCLUDE_IN_SESSION
//
// MessageText:
//
// Cannot include connection in the session.
//
#define ISDSC_CANT_INCLUDE_IN_SESSION    0xEFFF0010L

//
// MessageId: ISDSC_SESSION_TYPE_NOT_SUPPORTED
//
// MessageText:
//
// The session type is not supported.
//
#define ISDSC_SESSION_TYPE_NOT_SUPPORTED 0xEFFF0011L

//
// MessageId: ISDSC_TARGET_ERROR
//
// MessageText:
//
// Target error.
//
#define ISDSC_TARGET_ERROR               0xEFFF0012L

//
// MessageId: ISDSC_SERVICE_UNAVAILABLE
//
// MessageText:
//
// Service is unavailable.
//
#define ISDSC_SERVICE_UNAVAILABLE        0xEFFF0013L

//
// MessageId: ISDSC_OUT_OF_RESOURCES
//
// MessageText:
//
// Out of resources.
//
#define ISDSC_OUT_OF_RESOURCES           0xEFFF0014L

//
// MessageId: ISDSC_CONNECTION_ALREADY_EXISTS
//
// MessageText:
//
// Connections already exist on the initiator node.
//
#define ISDSC_CONNECTION_ALREADY_EXISTS  0xEFFF0015L

//
// MessageId: ISDSC_SESSION_ALREADY_EXISTS
//
// MessageText:
//
// The session already exists.
//
#define ISDSC_SESSION_ALREADY_EXISTS     0xEFFF0016L

//
// MessageId: ISDSC_INITIATOR_INSTANCE_NOT_FOUND
//
// MessageText:
//
// The initiator instance does not exist.
//
#define ISDSC_INITIATOR_INSTANCE_NOT_FOUND 0xEFFF0017L

//
// MessageId: ISDSC_TARGET_ALREADY_EXISTS
//
// MessageText:
//
// The target already exists.
//
#define ISDSC_TARGET_ALREADY_EXISTS      0xEFFF0018L

//
// MessageId: ISDSC_DRIVER_BUG
//
// MessageText:
//
// The iSCSI driver implementation did not complete an operation correctly.
//
#define ISDSC_DRIVER_BUG                 0xEFFF0019L

//
// MessageId: ISDSC_INVALID_TEXT_KEY
//
// MessageText:
//
// An invalid key text was encountered.
//
#define ISDSC_INVALID_TEXT_KEY           0xEFFF001AL

//
// MessageId: ISDSC_INVALID_SENDTARGETS_TEXT
//
// MessageText:
//
// An invalid endTargets response text was encountered.
//
#define ISDSC_INVALID_SENDTARGETS_TEXT   0xEFFF001BL

//
// MessageId: ISDSC_INVALID_SESSION_ID
//
// MessageText:
//
// Invalid session identifier (ID).
//
#define ISDSC_INVALID_SESSION_ID         0xEFFF001CL

//
// MessageId: ISDSC_SCSI_REQUEST_FAILED
//
// MessageText:
//
// The SCSI request failed.
//
#define ISDSC_SCSI_REQUEST_FAILED        0xEFFF001DL

//
// MessageId: ISDSC_TOO_MANY_SESSIONS
//
// MessageText:
//
// Exceeded maximum sessions for this initiator.
//
#define ISDSC_TOO_MANY_SESSIONS          0xEFFF001EL

//
// MessageId: ISDSC_SESSION_BUSY
//
// MessageText:
//
// The session is busy because a request is already in progress.
//
#define ISDSC_SESSION_BUSY               0xEFFF001FL

//
// MessageId: ISDSC_TARGET_MAPPING_UNAVAILABLE
//
// MessageText:
//
// The target mapping is not available.
//
#define ISDSC_TARGET_MAPPING_UNAVAILABLE 0xEFFF0020L

//
// MessageId: ISDSC_ADDRESS_TYPE_NOT_SUPPORTED
//
// MessageText:
//
// The target address type is not supported.
//
#define ISDSC_ADDRESS_TYPE_NOT_SUPPORTED 0xEFFF0021L

//
// MessageId: ISDSC_LOGON_FAILED
//
// MessageText:
//
// The logon failed.
//
#define ISDSC_LOGON_FAILED               0xEFFF0022L

//
// MessageId: ISDSC_SEND_FAILED
//
// MessageText:
//
// The TCP send failed.
//
#define ISDSC_SEND_FAILED                0xEFFF0023L

//
// MessageId: ISDSC_TRANSPORT_ERROR
//
// MessageText:
//
// TCP transport error.
//
#define ISDSC_TRANSPORT_ERROR            0xEFFF0024L

//
// MessageId: ISDSC_VERSION_MISMATCH
//
// MessageText:
//
// iSCSI version mismatch.
//
#define ISDSC_VERSION_MISMATCH           0xEFFF0025L

//
// MessageId: ISDSC_TARGET_MAPPING_OUT_OF_RANGE
//
// MessageText:
//
// The Target Mapping Address that is passed is out of range for the adapter
// configuration.
//
#define ISDSC_TARGET_MAPPING_OUT_OF_RANGE 0xEFFF0026L

//
// MessageId: ISDSC_TARGET_PRESHAREDKEY_UNAVAILABLE
//
// MessageText:
//
// The preshared key for the target or internet key exchange (IKE)
// identification payload is not available.
//
#define ISDSC_TARGET_PRESHAREDKEY_UNAVAILABLE 0xEFFF0027L

//
// MessageId: ISDSC_TARGET_AUTHINFO_UNAVAILABLE
//
// MessageText:
//
// The authentication information for the target is not available.
//
#define ISDSC_TARGET_AUTHINFO_UNAVAILABLE 0xEFFF0028L

//
// MessageId: ISDSC_TARGET_NOT_FOUND
//
// MessageText:
//
// The target name is not found or is marked as hidden from logon.
//
#define ISDSC_TARGET_NOT_FOUND           0xEFFF0029L

//
// MessageId: ISDSC_LOGIN_USER_INFO_BAD
//
// MessageText:
//
// One or more parameters that are specified in the LoginToTarget_IN structure
// are invalid.
//
#define ISDSC_LOGIN_USER_INFO_BAD        0xEFFF002AL

//
// MessageId: ISDSC_TARGET_MAPPING_EXISTS
//
// MessageText:
//
// The given target mapping already exists.
//
#define ISDSC_TARGET_MAPPING_EXISTS      0xEFFF002BL

//
// MessageId: ISDSC_HBA_SECURITY_CACHE_FULL
//
// MessageText:
//
// The HBA security information cache is full.
//
#define ISDSC_HBA_SECURITY_CACHE_FULL    0xEFFF002CL

//
// MessageId: ISDSC_INVALID_PORT_NUMBER
//
// MessageText:
//
// The port number that is passed is not valid for the initiator.
//
#define ISDSC_INVALID_PORT_NUMBER        0xEFFF002DL

//
// MessageId: ISDSC_OPERATION_NOT_ALL_SUCCESS
//
// MessageText:
//
// The operation was not successful for all initiators.
//
#define ISDSC_OPERATION_NOT_ALL_SUCCESS  0xEFFF002EL

//
// MessageId: ISDSC_HBA_SECURITY_CACHE_NOT_SUPPORTED
//
// MessageText:
//
// The adapter does not have a security information cache.
//
#define ISDSC_HBA_SECURITY_CACHE_NOT_SUPPORTED 0xEFFF002FL

//
// MessageId: ISDSC_IKE_ID_PAYLOAD_TYPE_NOT_SUPPORTED
//
// MessageText:
//
// The IKE ID payload type that is specified is not supported.
//
#define ISDSC_IKE_ID_PAYLOAD_TYPE_NOT_SUPPORTED 0xEFFF0030L

//
// MessageId: ISDSC_IKE_ID_PAYLOAD_INCORRECT_SIZE
//
// MessageText:
//
// The IKE ID payload size that is specified is not correct.
//
#define ISDSC_IKE_ID_PAYLOAD_INCORRECT_SIZE 0xEFFF0031L

//
// MessageId: ISDSC_TARGET_PORTAL_ALREADY_EXISTS
//
// MessageText:
//
// The target portal structure already exists.
//
#define ISDSC_TARGET_PORTAL_ALREADY_EXISTS 0xEFFF0032L

//
// MessageId: ISDSC_TARGET_ADDRESS_ALREADY_EXISTS
//
// MessageText:
//
// The target address structure already exists.
//
#define ISDSC_TARGET_ADDRESS_ALREADY_EXISTS 0xEFFF0033L

//
// MessageId: ISDSC_NO_AUTH_INFO_AVAILABLE
//
// MessageText:
//
// There is no IKE authentication information available.
//
#define ISDSC_NO_AUTH_INFO_AVAILABLE     0xEFFF0034L

//
// MessageId: ISDSC_NO_TUNNEL_OUTER_MODE_ADDRESS
//
// MessageText:
//
// No tunnel mode outer address is specified.
//
#define ISDSC_NO_TUNNEL_OUTER_MODE_ADDRESS 0xEFFF0035L

//
// MessageId: ISDSC_CACHE_CORRUPTED
//
// MessageText:
//
// The authentication or tunnel address cache is corrupted.
//
#define ISDSC_CACHE_CORRUPTED            0xEFFF0036L

//
// MessageId: ISDSC_REQUEST_NOT_SUPPORTED
//
// MessageText:
//
// The request or operation is not supported.
//
#define ISDSC_REQUEST_NOT_SUPPORTED      0xEFFF0037L

//
// MessageId: ISDSC_TARGET_OUT_OF_RESORCES
//
// MessageText:
//
// The target does not have enough resources to process the given request.
//
#define ISDSC_TARGET_OUT_OF_RESORCES     0xEFFF0038L

//
// MessageId: ISDSC_SERVICE_DID_NOT_RESPOND
//
// MessageText:
//
// The initiator service did not respond to the request that the driver sent.
//
#define ISDSC_SERVICE_DID_NOT_RESPOND    0xEFFF0039L

//
// MessageId: ISDSC_ISNS_SERVER_NOT_FOUND
//
// MessageText:
//
// The iSNS server was not found or is unavailable.
//
#define ISDSC_ISNS_SERVER_NOT_FOUND      0xEFFF003AL

//
// MessageId: ISDSC_OPERATION_REQUIRES_REBOOT
//
// MessageText:
//
// The operation was successful but requires a driver reload or restart to
// become effective.
//
#define ISDSC_OPERATION_REQUIRES_REBOOT  0xAFFF003BL

//
// MessageId: ISDSC_NO_PORTAL_SPECIFIED
//
// MessageText:
//
// There is no target portal available to complete the logon.
//
#define ISDSC_NO_PORTAL_SPECIFIED        0xEFFF003CL

//
// MessageId: ISDSC_CANT_REMOVE_LAST_CONNECTION
//
// MessageText:
//
// The last connection for a session cannot be removed.
//
#define ISDSC_CANT_REMOVE_LAST_CONNECTION 0xEFFF003DL

//
// MessageId: ISDSC_SERVICE_NOT_RUNNING
//
// MessageText:
//
// The iSCSI initiator service has not been started.
//
#define ISDSC_SERVICE_NOT_RUNNING        0xEFFF003EL

//
// MessageId: ISDSC_TARGET_ALREADY_LOGGED_IN
//
// MessageText:
//
// The target has already been logged on through an iSCSI session.
//
#define ISDSC_TARGET_ALREADY_LOGGED_IN   0xEFFF003FL

//
// MessageId: ISDSC_DEVICE_BUSY_ON_SESSION
//
// MessageText:
//
// The session cannot be logged off because a device on that session is
// currently being used.
//
#define ISDSC_DEVICE_BUSY_ON_SESSION     0xEFFF0040L

//
// MessageId: ISDSC_COULD_NOT_SAVE_PERSISTENT_LOGIN_DATA
//
// MessageText:
//
// Failed to save persistent logon information.
//
#define ISDSC_COULD_NOT_SAVE_PERSISTENT_LOGIN_DATA 0xEFFF0041L

//
// MessageId: ISDSC_COULD_NOT_REMOVE_PERSISTENT_LOGIN_DATA
//
// MessageText:
//
// Failed to remove persistent logon information.
//
#define ISDSC_COULD_NOT_REMOVE_PERSISTENT_LOGIN_DATA 0xEFFF0042L

//
// MessageId: ISDSC_PORTAL_NOT_FOUND
//
// MessageText:
//
// The specified initiator name was not found.
//
#define ISDSC_PORTAL_NOT_FOUND           0xEFFF0043L

//
// MessageId: ISDSC_INITIATOR_NOT_FOUND
//
// MessageText:
//
// The specified portal was not found.
//
#define ISDSC_INITIATOR_NOT_FOUND        0xEFFF0044L

//
// MessageId: ISDSC_DISCOVERY_MECHANISM_NOT_FOUND
//
// MessageText:
//
// The specified discovery mechanism was not found.
//
#define ISDSC_DISCOVERY_MECHANISM_NOT_FOUND 0xEFFF0045L

//
// MessageId: ISDSC_IPSEC_NOT_SUPPORTED_ON_OS
//
// MessageText:
//
// iSCSI does not support the IPsec protocol for this version of the operating
// system.
//
#define ISDSC_IPSEC_NOT_SUPPORTED_ON_OS  0xEFFF0046L

//
// MessageId: ISDSC_PERSISTENT_LOGIN_TIMEOUT
//
// MessageText:
//
// The discovery service timed out waiting for all persistent logons to
// complete.
//
#define ISDSC_PERSISTENT_LOGIN_TIMEOUT   0xEFFF0047L

//
// MessageId: ISDSC_SHORT_CHAP_SECRET
//
// MessageText:
//
// The specified CHAP secret is less than 96 bits and cannot be used for
// authentication negotiations over non-IPsec connections.
//
#define ISDSC_SHORT_CHAP_SECRET          0xEFFF0048L

//
// MessageId: ISDSC_EVALUATION_PEROID_EXPIRED
//
// MessageText:
//
// The evaluation period for the iSCSI discovery service has expired.
//
#define ISDSC_EVALUATION_PEROID_EXPIRED  0xEFFF0049L

//
// MessageId: ISDSC_INVALID_CHAP_SECRET
//
// MessageText:
//
// The CHAP secret does not conform to the specification of the Challenge
// Handshake Authentication Protocol (CHAP) that the Network Working Group of
// the Internet Engineering Task Force (IETF) publishes.
//
#define ISDSC_INVALID_CHAP_SECRET        0xEFFF004AL

//
// MessageId: ISDSC_INVALID_TARGET_CHAP_SECRET
//
// MessageText:
//
// The target CHAP secret is invalid.
//
#define ISDSC_INVALID_TARGET_CHAP_SECRET 0xEFFF004BL

//
// MessageId: ISDSC_INVALID_INITIATOR_CHAP_SECRET
//
// MessageText:
//
// The initiator CHAP secret is invalid.
//
#define ISDSC_INVALID_INITIATOR_CHAP_SECRET 0xEFFF004CL

//
// MessageId: ISDSC_INVALID_CHAP_USER_NAME
//
// MessageText:
//
// The CHAP user name is invalid.
//
#define ISDSC_INVALID_CHAP_USER_NAME     0xEFFF004DL

//
// MessageId: ISDSC_INVALID_LOGON_AUTH_TYPE
//
// MessageText:
//
// The logon authentication type is invalid.
//
#define ISDSC_INVALID_LOGON_AUTH_TYPE    0xEFFF004EL

//
// MessageId: ISDSC_INVALID_TARGET_MAPPING
//
// MessageText:
//
// The target mapping information is invalid.
//
#define ISDSC_INVALID_TARGET_MAPPING     0xEFFF004FL

//
// MessageId: ISDSC_INVALID_TARGET_ID
//
// MessageText:
//
// The 64-bit iSCSI target identifier in the target mapping is invalid.
//
#define ISDSC_INVALID_TARGET_ID          0xEFFF0050L

//
// MessageId: ISDSC_INVALID_ISCSI_NAME
//
// MessageText:
//
// The iSCSI name that is specified contains invalid characters or is too long.
//
#define ISDSC_INVALID_ISCSI_NAME         0xEFFF0051L

//
// MessageId: ISDSC_INCOMPATIBLE_ISNS_VERSION
//
// MessageText:
//
// The iSNS version number that the iSNS server returned is not compatible with
// this version of the iSNS client.
//
#define ISDSC_INCOMPATIBLE_ISNS_VERSION  0xEFFF0052L

//
// MessageId: ISDSC_FAILED_TO_CONFIGURE_IPSEC
//
// MessageText:
//
// The initiator failed to configure IPSec for the given connection.
//
#define ISDSC_FAILED_TO_CONFIGURE_IPSEC  0xEFFF0053L

//
// MessageId: ISDSC_BUFFER_TOO_SMALL
//
// MessageText:
//
// The buffer given for processing is too small.
//
#define ISDSC_BUFFER_TOO_SMALL           0xEFFF0054L

//
// MessageId: ISDSC_INVALID_LOAD_BALANCE_POLICY
//
// MessageText:
//
// The given load balance policy is invalid.
//
#define ISDSC_INVALID_LOAD_BALANCE_POLICY 0xEFFF0055L

//
// MessageId: ISDSC_INVALID_PARAMETER
//
// MessageText:
//
// One or more parameters specified are invalid.
//
#define ISDSC_INVALID_PARAMETER          0xEFFF0056L

//
// MessageId: ISDSC_DUPLICATE_PATH_SPECIFIED
//
// MessageText:
//
// Duplicate path IDs were specified while attempting to set the load balance
// policy across redundant paths.
//
#define ISDSC_DUPLICATE_PATH_SPECIFIED   0xEFFF0057L

//
// MessageId: ISDSC_PATH_COUNT_MISMATCH
//
// MessageText:
//
// Number of paths specified in setting the load balance policy does not match
// the number of paths available from the target.
//
#define ISDSC_PATH_COUNT_MISMATCH        0xEFFF0058L

//
// MessageId: ISDSC_INVALID_PATH_ID
//
// MessageText:
//
// Path ID specified in setting the load balance policy is invalid.
//
#define ISDSC_INVALID_PATH_ID            0xEFFF0059L

//
// MessageId: ISDSC_MULTIPLE_PRIMARY_PATHS_SPECIFIED
//
// MessageText:
//
// More than one primary path is specified when only one primary path is
// expected.
//
#define ISDSC_MULTIPLE_PRIMARY_PATHS_SPECIFIED 0xEFFF005AL

//
// MessageId: ISDSC_NO_PRIMARY_PATH_SPECIFIED
//
// MessageText:
//
// No primary path specified when at least one is expected.
//
#define ISDSC_NO_PRIMARY_PATH_SPECIFIED  0xEFFF005BL

//
// MessageId: ISDSC_DEVICE_ALREADY_PERSISTENTLY_BOUND
//
// MessageText:
//
// Device is already a persistently bound device.
//
#define ISDSC_DEVICE_ALREADY_PERSISTENTLY_BOUND 0xEFFF005CL

//
// MessageId: ISDSC_DEVICE_NOT_FOUND
//
// MessageText:
//
// Device was not found.
//
#define ISDSC_DEVICE_NOT_FOUND           0xEFFF005DL

//
// MessageId: ISDSC_DEVICE_NOT_ISCSI_OR_PERSISTENT
//
// MessageText:
//
// The device specified does not originate from an iSCSI disk or a persistent
// iSCSI login.
//
#define ISDSC_DEVICE_NOT_ISCSI_OR_PERSISTENT 0xEFFF005EL

//
// MessageId: ISDSC_DNS_NAME_UNRESOLVED
//
// MessageText:
//
// The DNS name specified was not resolved.
//
#define ISDSC_DNS_NAME_UNRESOLVED        0xEFFF005FL

//
// MessageId: ISDSC_NO_CONNECTION_AVAILABLE
//
// MessageText:
//
// There is no connection available in the iSCSI session to process the
// request.
//
#define ISDSC_NO_CONNECTION_AVAILABLE    0xEFFF0060L

//
// MessageId: ISDSC_LB_POLICY_NOT_SUPPORTED
//
// MessageText:
//
// The given Load Balance policy is not supported.
//
#define ISDSC_LB_POLICY_NOT_SUPPORTED    0xEFFF0061L

//
// MessageId: ISDSC_REMOVE_CONNECTION_IN_PROGRESS
//
// MessageText:
//
// A remove connection request is already in progress for this session.
//
#define ISDSC_REMOVE_CONNECTION_IN_PROGRESS 0xEFFF0062L

//
// MessageId: ISDSC_INVALID_CONNECTION_ID
//
// MessageText:
//
// Given connection was not found in the session.
//
#define ISDSC_INVALID_CONNECTION_ID      0xEFFF0063L

//
// MessageId: ISDSC_CANNOT_REMOVE_LEADING_CONNECTION
//
// MessageText:
//
// The leading connection in the session cannot be removed.
//
#define ISDSC_CANNOT_REMOVE_LEADING_CONNECTION 0xEFFF0064L

//
// MessageId: ISDSC_RESTRICTED_BY_GROUP_POLICY
//
// MessageText:
//
// The operation cannot be performed because it does not conform with the group
// policy assigned to this computer.
//
#define ISDSC_RESTRICTED_BY_GROUP_POLICY 0xEFFF0065L

//
// MessageId: ISDSC_ISNS_FIREWALL_BLOCKED
//
// MessageText:
//
// The operation cannot be performed because the Internet Storage Name Server
// (iSNS) firewall exception has not been enabled.
//
#define ISDSC_ISNS_FIREWALL_BLOCKED      0xEFFF0066L

#endif /* ISCSI_STATUS_QUALIFIERS_H */
